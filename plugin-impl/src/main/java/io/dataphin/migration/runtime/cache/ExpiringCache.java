package io.dataphin.migration.runtime.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.dataphin.migration.api.error.PlatformException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers of the platforms, kept for some time. Askers of the same key at the same moment share one call; no call is made under a lock, so askers
 * of other keys never wait for it. What a platform failed with is kept for a second, so that those who come at once fail with it instead of each
 * trying a platform that does not answer. Thread-safe.
 */
public final class ExpiringCache<K, V> {

    /** Most entries; beyond them those that are used least make room. */
    static final int MOST = 1_000;

    private static final Duration FAILURE_KEPT = Duration.ofSeconds(1);

    private final AsyncCache<K, Answer<V>> answers;

    /** @param failure what the call failed with; null when there is a value */
    private record Answer<V>(V value, Throwable failure) {

        private V orThrow() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return value;
        }
    }

    /** @param kept how long an answer is used */
    public ExpiringCache(Duration kept, Clock clock) {
        answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(
                        Expiry.<K, Answer<V>>writing((key, answer) -> answer.failure() == null ? kept : FAILURE_KEPT))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                // the cache needs no threads of its own, which the server would have to know
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * The kept answer, or a fresh one.
     *
     * @param ask makes the call; it must not ask this cache for the same key
     * @throws PlatformException as the call does
     */
    public V get(K key, Function<K, V> ask) {
        CompletableFuture<Answer<V>> own = new CompletableFuture<>();
        CompletableFuture<Answer<V>> known = answers.asMap().putIfAbsent(key, own);
        if (known == null) {
            fill(key, own, ask);
        }
        return await(known == null ? own : known).orThrow();
    }

    private static <V> Answer<V> await(CompletableFuture<Answer<V>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("failures are answers", e);
        }
    }

    /** Forgets an answer; a call that is under way is not waited for any more. */
    public void forget(K key) {
        answers.asMap().remove(key);
    }

    /** Forgets all answers to some keys, as {@link #forget} does. */
    public void forgetAll(Predicate<K> keys) {
        answers.asMap().keySet().removeIf(keys);
    }

    /** Whatever is thrown goes to all who wait, the asker included; the cache keeps a failure of a platform only. */
    private void fill(K key, CompletableFuture<Answer<V>> own, Function<K, V> ask) {
        try {
            own.complete(new Answer<>(ask.apply(key), null));
        } catch (PlatformException e) {
            own.complete(new Answer<>(null, e));
        } catch (RuntimeException | Error e) {
            answers.asMap().remove(key, own);
            own.complete(new Answer<>(null, e));
        }
    }
}
