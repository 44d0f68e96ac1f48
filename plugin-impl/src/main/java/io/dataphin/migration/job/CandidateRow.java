package io.dataphin.migration.job;

import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import java.time.Instant;

/** A job and its newest record (null when it was never migrated). */
record CandidateRow(SourceJob job, LastRecord last) {

    /** When it was last migrated; the start of time when never, so that it sorts behind all others when the newest come first. */
    Instant lastMigrated() {
        return last == null ? Instant.EPOCH : last.createdAt();
    }
}
