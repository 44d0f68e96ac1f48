package io.dataphin.migration.flow.submit;

/** What is to be done next for a submit. */
public enum SubmitPhase {
    /** Look whether one was begun whose answer was lost. */
    LOOK,
    /** Start it. */
    START,
    /** Ask how it stands. */
    FOLLOW,
    /** The platform does not know it any more: look at the task. */
    LOOK_AT_TASK
}
