package io.dataphin.migration.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Answers remembered for some time. Two askers of the same key make one call; a call that fails is not remembered. */
public final class Remembered<K, V> {

    private record Entry<V>(V value, Instant until) {}

    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long an answer is used */
    public Remembered(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** The remembered answer, or a fresh one. */
    public V get(K key, Function<K, V> ask) {
        Instant now = clock.instant();
        return entries.compute(
                        key,
                        (k, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Entry<>(ask.apply(k), clock.instant().plus(kept)))
                .value();
    }

    /** Forgets an answer. */
    public void forget(K key) {
        entries.remove(key);
    }
}
