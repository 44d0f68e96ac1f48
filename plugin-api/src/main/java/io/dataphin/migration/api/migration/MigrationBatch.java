package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was started together.
 *
 * @param id batch id
 * @param projectId target project
 * @param sameNamePolicy policy of the batch
 * @param createdAt when it was accepted
 * @param createdBy who started it
 * @param records its records, in the order of the wish
 * @param estimatedEnd when its last record is expected to end; null when nothing runs or nothing can be said
 * @param causes its failures by cause, most frequent first
 */
public record MigrationBatch(
        long id,
        long projectId,
        SameNamePolicy sameNamePolicy,
        Instant createdAt,
        UserRef createdBy,
        List<MigrationRecord> records,
        Instant estimatedEnd,
        List<FailureCause> causes) {

    public MigrationBatch {
        records = List.copyOf(records);
        causes = List.copyOf(causes);
    }

    /** How many of its records ended. */
    public BatchProgress progress() {
        return BatchProgress.of(counts());
    }

    /** Number of records by status; every status is present. */
    public Map<MigrationStatus, Long> counts() {
        Map<MigrationStatus, Long> counts = new java.util.EnumMap<>(MigrationStatus.class);
        for (MigrationStatus status : MigrationStatus.values()) {
            counts.put(
                    status, records.stream().filter(r -> r.status() == status).count());
        }
        return counts;
    }
}
