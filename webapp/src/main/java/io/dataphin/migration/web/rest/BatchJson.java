package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.SameNamePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch with its records.
 *
 * @param counts number of records by status in lower case; every status is present
 */
record BatchJson(
        String id,
        String projectId,
        SameNamePolicy sameNamePolicy,
        Instant createdAt,
        PersonJson createdBy,
        Map<String, Long> counts,
        List<RecordJson> records)
        implements ApiJson {

    static BatchJson of(MigrationBatch batch, Wording wording) {
        Map<String, Long> counts = new TreeMap<>();
        batch.counts().forEach((status, count) -> counts.put(status.name().toLowerCase(Locale.ROOT), count));
        return new BatchJson(
                Long.toString(batch.id()),
                Long.toString(batch.projectId()),
                batch.sameNamePolicy(),
                batch.createdAt(),
                PersonJson.of(batch.createdBy()),
                counts,
                batch.records().stream()
                        .map(item -> RecordJson.of(item, wording))
                        .toList());
    }
}
