package io.dataphin.migration.flow.undo;

/** What is to be done next for an undo; in this order, as far as each is needed. */
public enum UndoStep {
    /** Look at the task and decide; also after a write whose answer was lost. */
    LOOK,
    /** Delete the task. */
    DELETE,
    /** Give the task its former content back. */
    RESTORE,
    /** Look whether a submit was begun whose answer was lost; needs no call when none was. */
    LOOK_AT_SUBMIT,
    /** Start the submit of the former content. */
    SUBMIT,
    /** Ask how that submit stands. */
    FOLLOW,
    /** The platform does not know the submit any more: the task's own status tells. */
    LOOK_AT_TASK,
    /** Nothing: the undo has ended. */
    NONE
}
