package io.dataphin.migration.api.migration;

/** Status of a record (R15). */
public enum MigrationStatus {
    WAITING,
    MIGRATING,
    SUBMITTING,
    SUCCEEDED,
    FAILED,
    SKIPPED,
    CANCELLED;

    /** Whether the record is still being worked on; its job cannot be chosen again meanwhile (R13). */
    public boolean busy() {
        return this == WAITING || this == MIGRATING || this == SUBMITTING;
    }

    /** Whether the record has ended. */
    public boolean terminal() {
        return !busy();
    }

    /** Whether a record may go from this status to the other. Staying is always allowed. */
    public boolean mayBecome(MigrationStatus next) {
        if (this == next) {
            return true;
        }
        return switch (this) {
            case WAITING -> next == MIGRATING || next == CANCELLED || next == FAILED;
            case MIGRATING -> next == SUBMITTING || next == SKIPPED || next == FAILED;
            case SUBMITTING -> next == SUCCEEDED || next == FAILED;
            // "submit again"
            case FAILED -> next == SUBMITTING;
            case SUCCEEDED, SKIPPED, CANCELLED -> false;
        };
    }
}
