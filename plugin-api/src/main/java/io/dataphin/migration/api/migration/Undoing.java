package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;

/**
 * An undo that runs, or that failed. One that was done shows as {@link MigrationRecord.Undone} instead.
 *
 * @param status how it stands
 * @param failure why it failed; null while it runs
 * @param at when it was asked for, or failed
 * @param by who asked for it
 */
public record Undoing(Status status, Failure failure, Instant at, UserRef by) {

    /** How an undo stands. */
    public enum Status {
        RUNNING,
        /** It may be asked for again. */
        FAILED
    }
}
