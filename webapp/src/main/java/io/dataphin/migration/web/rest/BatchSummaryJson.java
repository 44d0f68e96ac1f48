package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.BatchSummary;
import java.time.Instant;
import java.util.Map;

/**
 * A batch as lists show it.
 *
 * @param planId always null: there are no plans yet
 * @param counts number of records by status in lower case; every status is present
 * @param estimatedEnd null when nothing runs or nothing can be said
 */
record BatchSummaryJson(
        String id,
        String projectId,
        String projectName,
        String planId,
        Instant createdAt,
        PersonJson createdBy,
        Map<String, Long> counts,
        ProgressJson progress,
        Instant estimatedEnd)
        implements ApiJson {

    static BatchSummaryJson of(BatchSummary batch) {
        return new BatchSummaryJson(
                Long.toString(batch.id()),
                Long.toString(batch.projectId()),
                batch.projectName(),
                null,
                batch.createdAt(),
                PersonJson.of(batch.createdBy()),
                StatusCounts.of(batch.counts()),
                ProgressJson.of(batch.progress()),
                batch.estimatedEnd());
    }
}
