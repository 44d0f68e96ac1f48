package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.StageTimes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A record of a batch.
 *
 * @param record the record
 * @param worked how long it was worked on so far, without the time that it waited for a person
 */
public record BatchRow(MigrationRecord record, Duration worked) {

    /** What is being worked on, what failed, what waits, what ended otherwise; among these the order of the wish. */
    private static final Comparator<BatchRow> BUSY_FIRST =
            Comparator.comparingInt(row -> rank(row.record().status()));

    /** The rows of a batch, those that are being worked on first. */
    static List<BatchRow> of(List<MigrationRecord> records, Map<Long, StageTimes> times) {
        return records.stream()
                .map(record -> new BatchRow(
                        record,
                        times.containsKey(record.id()) ? times.get(record.id()).total() : Duration.ZERO))
                .sorted(BUSY_FIRST)
                .toList();
    }

    private static int rank(MigrationStatus status) {
        return switch (status) {
            case MIGRATING, SUBMITTING -> 0;
            case FAILED -> 1;
            case WAITING -> 2;
            default -> 3;
        };
    }
}
