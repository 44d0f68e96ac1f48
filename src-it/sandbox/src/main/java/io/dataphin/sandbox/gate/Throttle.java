package io.dataphin.sandbox.gate;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A sliding second for each bucket; refused calls do not count. */
public final class Throttle {
    private static final long WINDOW_MILLIS = 1_000;

    private final Map<String, Deque<Long>> buckets = new ConcurrentHashMap<>();
    private final Clock clock;

    /** An empty throttle. */
    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a call, or refuses it.
     *
     * @param bucket what shares the rate, such as key and level
     * @param rate calls a second; 0 or less = unlimited
     * @return 0 when the call may pass, else the milliseconds until the next one may
     */
    public long refusedFor(String bucket, int rate) {
        if (rate <= 0) {
            return 0;
        }
        Deque<Long> passed = buckets.computeIfAbsent(bucket, name -> new ArrayDeque<>());
        synchronized (passed) {
            long now = clock.millis();
            while (!passed.isEmpty() && passed.peekFirst() <= now - WINDOW_MILLIS) {
                passed.removeFirst();
            }
            if (passed.size() >= rate) {
                return Math.max(1, passed.peekFirst() + WINDOW_MILLIS - now);
            }
            passed.addLast(now);
            return 0;
        }
    }

    /** Forgets every call. */
    public void clear() {
        buckets.clear();
    }
}
