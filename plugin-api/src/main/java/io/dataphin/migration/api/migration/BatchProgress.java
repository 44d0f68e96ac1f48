package io.dataphin.migration.api.migration;

import java.util.Map;

/**
 * How far a batch is.
 *
 * @param done records that ended, whatever their result
 * @param total records of the batch
 */
public record BatchProgress(long done, long total) {

    /** Counts the records of a batch by status. */
    public static BatchProgress of(Map<MigrationStatus, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long done = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().busy())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new BatchProgress(done, total);
    }

    /** Whole percent, rounded down, so that 100 means that all records ended; 100 for a batch without records. */
    public int percent() {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }

    /** Whether all records ended. */
    public boolean ended() {
        return done == total;
    }
}
