package io.dataphin.migration.engine;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing gaps between tries: half a second, doubled each time, at most 30 s, spread by a quarter so that records do not come in step. */
final class Backoff {

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 30_000;

    private Backoff() {}

    /**
     * @param triesBefore tries that failed in a row before this one
     * @param asked what the platform asks for; respected up to the longest gap
     */
    static Duration after(int triesBefore, Duration asked) {
        long grown = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(triesBefore, 10));
        long spread = grown - ThreadLocalRandom.current().nextLong(grown / 4 + 1);
        return Duration.ofMillis(Math.min(LONGEST_MILLIS, Math.max(spread, asked.toMillis())));
    }
}
