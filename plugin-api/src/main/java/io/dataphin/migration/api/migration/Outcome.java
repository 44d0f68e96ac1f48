package io.dataphin.migration.api.migration;

/** What was done to the target. */
public enum Outcome {
    CREATED,
    OVERWRITTEN,
    SKIPPED_NAME_EXISTS
}
