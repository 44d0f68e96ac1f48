package io.dataphin.migration.api.job;

import io.dataphin.migration.api.migration.MigrationStatus;

/** Last migration status of a candidate, or that there is none. */
public enum CandidateStatus {
    NEVER,
    WAITING,
    MIGRATING,
    SUBMITTING,
    SUCCEEDED,
    FAILED,
    SKIPPED,
    CANCELLED;

    /** @param last newest record; null for a job that was never migrated */
    public static CandidateStatus of(LastRecord last) {
        return last == null ? NEVER : of(last.status());
    }

    private static CandidateStatus of(MigrationStatus status) {
        return valueOf(status.name());
    }
}
