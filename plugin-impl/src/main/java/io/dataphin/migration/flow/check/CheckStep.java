package io.dataphin.migration.flow.check;

/** What is to be done next for a check; in this order. */
public enum CheckStep {
    /** Read the job and see whether a migration would write the same for it. */
    READ_SOURCE,
    /** Read the task and see whether it is as it was. */
    READ_TARGET,
    /** Nothing: the check has ended. */
    NONE
}
