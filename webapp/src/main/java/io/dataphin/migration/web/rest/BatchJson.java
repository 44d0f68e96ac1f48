package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.SameNamePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A batch with its records.
 *
 * @param counts number of records by status in lower case; every status is present
 * @param estimatedEnd null when nothing runs or nothing can be said
 * @param causes its failures by cause, most frequent first
 */
record BatchJson(
        String id,
        String projectId,
        SameNamePolicy sameNamePolicy,
        Instant createdAt,
        PersonJson createdBy,
        Map<String, Long> counts,
        List<RecordJson> records,
        ProgressJson progress,
        Instant estimatedEnd,
        List<CauseJson> causes)
        implements ApiJson {

    static BatchJson of(MigrationBatch batch, Wording wording) {
        return new BatchJson(
                Long.toString(batch.id()),
                Long.toString(batch.projectId()),
                batch.sameNamePolicy(),
                batch.createdAt(),
                PersonJson.of(batch.createdBy()),
                StatusCounts.of(batch.counts()),
                batch.records().stream()
                        .map(item -> RecordJson.of(item, wording))
                        .toList(),
                ProgressJson.of(batch.progress()),
                batch.estimatedEnd(),
                batch.causes().stream()
                        .map(cause -> CauseJson.of(cause, wording))
                        .toList());
    }
}
