package io.dataphin.migration.api.migration;

/** What happens when the target already holds a task of the wanted name (R11). */
public enum SameNamePolicy {
    /** The source job replaces the content of the task. */
    OVERWRITE,
    /** The source job is left out. */
    SKIP
}
