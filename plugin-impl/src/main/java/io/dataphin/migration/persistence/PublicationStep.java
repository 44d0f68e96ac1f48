package io.dataphin.migration.persistence;

/** What is to be done next for a publication; one execution does one step. Each may run twice. */
public enum PublicationStep {
    /** Remember which run each source job has. */
    LOOK_AT_JOBS,
    /** Find what is to be published: the submitted tasks, and new files and functions that they need. */
    COLLECT,
    /** Send files and functions. */
    SEND_FILES,
    /** Ask how they stand. */
    FOLLOW_FILES,
    /** Send the tasks. */
    SEND_TASKS,
    /** Ask how they stand. */
    FOLLOW_TASKS,
    /** Compare the instances with the source jobs. */
    COMPARE,
    /** Nothing: the publication has ended. */
    NONE
}
