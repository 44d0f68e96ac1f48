package io.dataphin.migration.web.batch;

/** What a start will do in the target project, as far as is known. */
public enum Consequence {
    /** The name is free: a task is made. */
    CREATE,
    /** The task of that name gets the job's content. */
    OVERWRITE,
    /** A task of that name exists: the job is left out. */
    SKIP
}
