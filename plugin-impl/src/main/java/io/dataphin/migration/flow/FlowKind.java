package io.dataphin.migration.flow;

import java.util.Locale;

/** Kinds of flows. */
public enum FlowKind {
    /** Migrates one job: one record. */
    MIGRATE,
    /** Takes the effect of one record back. */
    UNDO,
    /** Publishes the tasks of up to 50 records. */
    PUBLISH,
    /** Looks whether the job and the task of one record are still as they were. */
    CHECK,
    /** Moves one file or function into one project. */
    TRANSFER;

    /** The kind as it stands in the ids of flows. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
