package io.dataphin.migration.flow;

import java.time.Instant;

/**
 * Passing faults in a row.
 *
 * @param since when the first one came; null when there is none
 * @param count how many there were
 */
public record Retry(Instant since, int count) {

    /** No fault. */
    public static final Retry NONE = new Retry(null, 0);

    /** One fault more. */
    public Retry again(Instant now) {
        return new Retry(since == null ? now : since, count + 1);
    }
}
