package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;
import java.util.Map;

/**
 * A batch as lists show it.
 *
 * @param id batch id
 * @param projectId target project
 * @param projectName name of the project when the batch was accepted
 * @param createdAt when it was accepted
 * @param createdBy who started it
 * @param counts number of records by status; every status is present
 * @param estimatedEnd when its last record is expected to end; null when nothing runs or nothing can be said
 */
public record BatchSummary(
        long id,
        long projectId,
        String projectName,
        Instant createdAt,
        UserRef createdBy,
        Map<MigrationStatus, Long> counts,
        Instant estimatedEnd) {

    public BatchSummary {
        counts = Map.copyOf(counts);
    }

    /** How many of its records ended. */
    public BatchProgress progress() {
        return BatchProgress.of(counts);
    }
}
