package io.dataphin.migration.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a batch is expected to end: the pace of the records that ended last goes on. Says nothing while few have ended, and nothing when none
 * has ended for a while, for example in an outage.
 */
final class RemainingTime {

    /** How far back records count. */
    static final Duration RECENT = Duration.ofMinutes(5);

    private static final int LEAST = 3;
    private static final int MOST = 10;

    private RemainingTime() {}

    /**
     * The expected end.
     *
     * @param remaining records that have not ended
     * @param ends when records of the batch ended, in any order
     */
    static Optional<Instant> end(long remaining, List<Instant> ends, Instant now) {
        List<Instant> recent = ends.stream()
                .filter(end -> end.isAfter(now.minus(RECENT)))
                .sorted((a, b) -> b.compareTo(a))
                .limit(MOST)
                .toList();
        if (remaining == 0 || recent.size() < LEAST) {
            return Optional.empty();
        }
        // n ends lie n - 1 distances apart; the time since the last one is a part of the next distance
        Duration span = Duration.between(recent.get(recent.size() - 1), now);
        return Optional.of(now.plus(span.multipliedBy(remaining).dividedBy(recent.size())));
    }
}
