package io.dataphin.migration.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets some failures of a key through at once, and then one every so often. An attempt counts as failed from its beginning until it is forgiven,
 * so that many attempts at once do not slip through. A key costs one time stamp, and there is a limit to the keys.
 */
public final class FailureRate {

    private static final int MOST_KEYS = 10_000;

    private final Duration interval;
    private final Duration ahead;

    /** When all failures of a key so far will be forgotten; the key that failed last stands last. */
    private final Map<String, Instant> ends = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /**
     * @param atOnce failures that are let through without a pause, above zero
     * @param interval how long it takes until one failure is forgotten
     */
    public FailureRate(int atOnce, Duration interval) {
        this.interval = interval;
        this.ahead = interval.multipliedBy(atOnce - 1L);
    }

    /**
     * An attempt wants to begin.
     *
     * @return zero when it may; else how long to wait, and then it does not count
     */
    public synchronized Duration begin(String key, Instant now) {
        Instant end = ends.getOrDefault(key, now);
        Instant from = end.isAfter(now) ? end : now;
        Duration wait = Duration.between(now, from).minus(ahead);
        if (!wait.isZero() && !wait.isNegative()) {
            return wait;
        }
        ends.remove(key);
        ends.put(key, from.plus(interval));
        return Duration.ZERO;
    }

    /** An attempt that has begun did not fail. */
    synchronized void forgive(String key) {
        ends.computeIfPresent(key, (same, end) -> end.minus(interval));
    }
}
