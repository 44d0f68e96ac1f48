package io.dataphin.migration.cache;

import io.dataphin.migration.api.error.PlatformException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Answers of the platforms, remembered for some time. Askers of the same key at the same moment make one call. A failed call is remembered for
 * a second only, so that those who waited for it fail with it instead of each trying a platform that does not answer.
 */
public final class Remembered<K, V> {

    private static final Duration FAILURE_KEPT = Duration.ofSeconds(1);

    private record Entry<V>(V value, PlatformException failure, Instant until) {}

    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long an answer is used */
    public Remembered(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The remembered answer, or a fresh one.
     *
     * @throws PlatformException as the call does
     */
    public V get(K key, Function<K, V> ask) {
        Instant now = clock.instant();
        Entry<V> entry = entries.compute(
                key, (k, known) -> known != null && now.isBefore(known.until()) ? known : fresh(k, ask));
        if (entry.failure() != null) {
            throw entry.failure();
        }
        return entry.value();
    }

    private Entry<V> fresh(K key, Function<K, V> ask) {
        try {
            V value = ask.apply(key);
            return new Entry<>(value, null, clock.instant().plus(kept));
        } catch (PlatformException e) {
            return new Entry<>(null, e, clock.instant().plus(FAILURE_KEPT));
        }
    }

    /** Forgets an answer. */
    public void forget(K key) {
        entries.remove(key);
    }
}
