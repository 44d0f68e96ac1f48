package io.dataphin.migration.runtime.cache;

import io.dataphin.migration.api.error.PlatformException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Answers of the platforms, kept for some time. Askers of the same key at the same moment share one call; no call is made under a lock, so askers
 * of other keys never wait for it. What a platform failed with is kept for a second, so that those who come at once fail with it instead of each
 * trying a platform that does not answer. Thread-safe.
 */
public final class ExpiringCache<K, V> {

    /** Most entries; the oldest makes room. */
    static final int MOST = 1_000;

    private static final Duration FAILURE_KEPT = Duration.ofSeconds(1);

    private final Duration kept;
    private final Clock clock;
    /** Oldest first; guarded by itself. */
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    private static final class Entry<V> {
        private final CompletableFuture<V> answer = new CompletableFuture<>();
        /** Null while the call is under way. */
        private volatile Instant until;

        private boolean usable(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    /** @param kept how long an answer is used */
    public ExpiringCache(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The kept answer, or a fresh one.
     *
     * @param ask makes the call; it must not ask this cache for the same key
     * @throws PlatformException as the call does
     */
    public V get(K key, Function<K, V> ask) {
        Entry<V> own = new Entry<>();
        Entry<V> entry = claim(key, own);
        if (entry == own) {
            fill(key, own, ask);
        }
        return answer(entry);
    }

    /** Forgets an answer; a call that is under way is not waited for any more. */
    public void forget(K key) {
        synchronized (entries) {
            entries.remove(key);
        }
    }

    /** The entry that is there, else the asker's own, which he has to fill. */
    private Entry<V> claim(K key, Entry<V> own) {
        Instant now = clock.instant();
        synchronized (entries) {
            Entry<V> known = entries.get(key);
            if (known != null && known.usable(now)) {
                return known;
            }
            entries.values().removeIf(entry -> !entry.usable(now));
            if (entries.size() >= MOST) {
                Iterator<K> oldest = entries.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            entries.put(key, own);
            return own;
        }
    }

    /** Whatever is thrown goes to all who wait, the asker included. */
    private void fill(K key, Entry<V> own, Function<K, V> ask) {
        try {
            V value = ask.apply(key);
            own.until = clock.instant().plus(kept);
            own.answer.complete(value);
        } catch (PlatformException e) {
            own.until = clock.instant().plus(FAILURE_KEPT);
            own.answer.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            synchronized (entries) {
                entries.remove(key, own);
            }
            own.answer.completeExceptionally(e);
        }
    }

    private static <V> V answer(Entry<V> entry) {
        try {
            return entry.answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
