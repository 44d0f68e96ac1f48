package io.dataphin.migration.api.preflight;

/** How much a finding matters. */
public enum Severity {
    /** The job cannot be migrated. */
    BLOCKER,
    /** The migration may fail or needs a look afterwards. */
    WARNING,
    /** Good to know. */
    INFO
}
