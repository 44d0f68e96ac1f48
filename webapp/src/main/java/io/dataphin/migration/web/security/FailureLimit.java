package io.dataphin.migration.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed attempts a key within a sliding window. An attempt counts as failed from its beginning until it is forgiven, so that many
 * attempts at once do not slip through.
 */
final class FailureLimit {

    private static final int MOST_KEYS = 10_000;

    private final int limit;
    private final Duration window;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /**
     * @param limit failures within the window from which on further attempts are refused
     * @param window how long a failure counts
     */
    FailureLimit(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    /** How long the key has to wait before its next attempt; zero when it may try now. */
    synchronized Duration delay(String key, Instant now) {
        Deque<Instant> failures = attempts.get(key);
        if (failures == null) {
            return Duration.ZERO;
        }
        while (!failures.isEmpty() && !failures.peekFirst().plus(window).isAfter(now)) {
            failures.removeFirst();
        }
        if (failures.isEmpty()) {
            attempts.remove(key);
        }
        return failures.size() < limit
                ? Duration.ZERO
                : Duration.between(now, failures.peekFirst().plus(window));
    }

    /** An attempt begins; it counts until it is forgiven. */
    synchronized void begin(String key, Instant now) {
        attempts.computeIfAbsent(key, ignored -> new ArrayDeque<>()).addLast(now);
    }

    /** The attempt that began then has succeeded. */
    synchronized void forgive(String key, Instant begun) {
        Deque<Instant> failures = attempts.get(key);
        if (failures != null) {
            failures.removeLastOccurrence(begun);
        }
    }
}
