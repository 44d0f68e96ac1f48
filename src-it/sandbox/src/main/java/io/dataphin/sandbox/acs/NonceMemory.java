package io.dataphin.sandbox.acs;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers nonces for as long as a repeated request could still carry a valid date. */
final class NonceMemory {
    private static final long KEEP_MILLIS = Duration.ofMinutes(31).toMillis();
    private static final int PURGE_EVERY = 5_000;

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger added = new AtomicInteger();
    private final Clock clock;

    NonceMemory(Clock clock) {
        this.clock = clock;
    }

    /** True the first time a nonce comes with a key. */
    boolean firstUse(String keyId, String nonce) {
        long now = clock.millis();
        if (added.incrementAndGet() % PURGE_EVERY == 0) {
            seen.values().removeIf(at -> at < now - KEEP_MILLIS);
        }
        return seen.putIfAbsent(keyId + '\n' + nonce, now) == null;
    }
}
