package io.dataphin.migration.flow.publish;

/** What is to be done next for a publication; in this order, as far as each is needed. */
public enum PublishStep {
    /** Remember which run each source job has. */
    READ_RUNS,
    /** Find the submitted tasks among what waits to be published, and new files and functions that they need. */
    LIST_PENDING,
    /** Note the newest attempts so far; find out what became of tasks that do not wait any more. */
    LIST_ATTEMPTS,
    /** Look whether files and functions were sent when the answer was lost; needs no call when none was. */
    LOOK_AT_FILES,
    /** Send files and functions. */
    SEND_FILES,
    /** Ask how they stand. */
    FOLLOW_FILES,
    /** Look whether tasks were sent when the answer was lost; needs no call when none was. */
    LOOK_AT_TASKS,
    /** Send the tasks. */
    SEND_TASKS,
    /** Ask how they stand. */
    FOLLOW_TASKS,
    /** After a send: the platform refused a single object; find out whether somebody else publishes it right now. */
    CHECK_REFUSED,
    /** Ask for the instances. */
    READ_INSTANCES,
    /** Compare them with the runs of the source jobs. */
    COMPARE,
    /** Nothing: the publication has ended. */
    NONE
}
