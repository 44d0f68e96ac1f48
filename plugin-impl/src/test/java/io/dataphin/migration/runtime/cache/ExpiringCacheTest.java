package io.dataphin.migration.runtime.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExpiringCacheTest {

    private final HandClock clock = new HandClock();
    private final AtomicInteger calls = new AtomicInteger();
    private final ExpiringCache<String, Integer> cache = new ExpiringCache<>(Duration.ofSeconds(30), clock);

    @Test
    void shouldAskOnceUntilTheTimeIsOver() {
        assertThat(cache.get("key", this::count)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(29));
        assertThat(cache.get("key", this::count)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(cache.get("key", this::count)).isEqualTo(2);
    }

    @Test
    void shouldAskAgainWhatWasForgotten() {
        cache.get("key", this::count);
        cache.forget("key");

        assertThat(cache.get("key", this::count)).isEqualTo(2);
    }

    @Test
    void shouldKeepFailureOfPlatformForASecondOnly() {
        assertThatThrownBy(() -> cache.get("key", this::fail)).isInstanceOf(PlatformUnavailableException.class);
        assertThatThrownBy(() -> cache.get("key", this::fail)).isInstanceOf(PlatformUnavailableException.class);
        assertThat(calls).hasValue(1);

        clock.pass(Duration.ofSeconds(1));
        assertThat(cache.get("key", key -> 42)).isEqualTo(42);
    }

    @Test
    void shouldNotKeepWhatElseWentWrong() {
        assertThatThrownBy(() -> cache.get("key", key -> {
                    throw new IllegalStateException("a defect");
                }))
                .hasMessage("a defect");

        assertThat(cache.get("key", this::count)).isEqualTo(1);
    }

    @Test
    void shouldShareOneCallAmongAskersOfTheSameMoment() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> cache.get("key", key -> slow(asked, answered)));
        asked.await();
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> cache.get("key", key -> 0));
        answered.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(1);
    }

    /** All keys of one bin of a hash table: a call under the table's lock would hold all of them up. */
    @Test
    void shouldNotLetAskersOfOtherKeysWaitForACall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<Integer> slow =
                CompletableFuture.supplyAsync(() -> cache.get("slow", key -> slow(asked, answered)));
        asked.await();

        for (int i = 0; i < 200; i++) {
            cache.get("key-" + i, key -> 7);
        }
        cache.forget("key-1");

        assertThat(slow).isNotDone();
        answered.countDown();
        assertThat(slow.get()).isEqualTo(1);
    }

    @Test
    void shouldAskAnewWhenForgottenWhileTheCallIsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<Integer> old =
                CompletableFuture.supplyAsync(() -> cache.get("key", key -> slow(asked, answered)));
        asked.await();
        cache.forget("key");

        assertThat(cache.get("key", key -> 42)).isEqualTo(42);
        answered.countDown();
        old.get();
        assertThat(cache.get("key", key -> 0)).as("the newer answer").isEqualTo(42);
    }

    @Test
    void shouldMakeRoomByTheOldestEntry() {
        for (int i = 0; i <= ExpiringCache.MOST; i++) {
            cache.get("key-" + i, this::count);
        }

        int before = calls.get();
        cache.get("key-1", this::count);
        assertThat(calls).hasValue(before);
        cache.get("key-0", this::count);
        assertThat(calls).hasValue(before + 1);
    }

    private Integer slow(CountDownLatch asked, CountDownLatch answered) {
        asked.countDown();
        try {
            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return calls.incrementAndGet();
    }

    private Integer count(String key) {
        return calls.incrementAndGet();
    }

    private Integer fail(String key) {
        calls.incrementAndGet();
        PlatformAnswer none = PlatformAnswer.none("ListProjects", "connection refused");
        throw new PlatformUnavailableException(Platform.TARGET, none, Duration.ZERO, null);
    }
}
