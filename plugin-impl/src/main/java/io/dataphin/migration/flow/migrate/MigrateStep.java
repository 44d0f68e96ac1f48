package io.dataphin.migration.flow.migrate;

/** What is to be done next for a record; in this order, as far as each is needed. */
public enum MigrateStep {
    /** Read the source job, keep the snapshot, and translate it when the target offered what it needs as the batch was accepted. */
    READ,
    /** Otherwise: find the cluster of the target project that the job is to run in. */
    CHOOSE_CLUSTER,
    /** Ask for the engine versions of that cluster and translate. */
    TRANSLATE,
    /** Ask which of the functions that the script calls the source has registered; only when the batch moves what is missing. */
    FIND_FUNCTIONS,
    /** Look which of them the project has. */
    CHECK_FUNCTIONS,
    /** Look which of the files that the task and its functions need the project has. */
    CHECK_FILES,
    /** Ask for the files that the project lacks to be moved; only when the batch wants that. */
    REQUEST_FILES,
    /** Wait until each of them was moved, or could not be. */
    AWAIT_FILES,
    /** Wait until each function that the project lacks was registered, or could not be. */
    AWAIT_FUNCTIONS,
    /** Look whether the target name is taken, and by whom; also after a write whose answer was lost. */
    LOOK_UP,
    /** Create or update the task. */
    WRITE,
    /** Look whether a submit was done whose answer was lost; needs no call when none was. */
    LOOK_AT_SUBMIT,
    /** Start the submit. */
    SUBMIT,
    /** Ask how the submit stands. */
    FOLLOW,
    /** The platform does not know the submit any more: the task's own status tells. */
    LOOK_AT_TASK,
    /** Read the task back and compare. */
    VERIFY,
    /** Ask which run the source job has; Basic projects only. */
    READ_RUN,
    /** Compare the instance with that run; Basic projects only. */
    COMPARE,
    /** Nothing: the record has ended. */
    NONE
}
