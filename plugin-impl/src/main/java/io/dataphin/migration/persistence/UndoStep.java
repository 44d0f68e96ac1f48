package io.dataphin.migration.persistence;

/** What is to be done next for an undo; one execution does one step. Each may run twice. */
public enum UndoStep {
    /** Look at the task and decide. */
    LOOK,
    /** Give the task its former content back, or delete it. */
    WRITE,
    /** Start the submit of the former content. */
    SUBMIT,
    /** Ask how that submit stands. */
    FOLLOW,
    /** Nothing: the undo has ended. */
    NONE
}
