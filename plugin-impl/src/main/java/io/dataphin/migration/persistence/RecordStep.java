package io.dataphin.migration.persistence;

/** What is to be done next for a busy record; an execution goes on until it would have to wait (D5). Each may run twice. */
public enum RecordStep {
    /** Read the source job, keep the snapshot, translate. */
    READ,
    /** Look which of the files that the task needs the project has. */
    CHECK_FILES,
    /** Look whether the target name is taken, and by whom. */
    LOOK_UP,
    /** Create or update the task. */
    WRITE,
    /** Start the submit. */
    SUBMIT,
    /** Ask how the submit stands. */
    FOLLOW,
    /** Read the task back and compare. */
    VERIFY,
    /** Compare the instance with the source job; Basic projects only. */
    COMPARE,
    /** Nothing: the record has ended. */
    NONE
}
