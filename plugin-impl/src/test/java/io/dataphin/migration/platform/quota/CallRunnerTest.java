package io.dataphin.migration.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.platform.gateway.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallRunnerTest {

    private static final Bucket FIVE = new Bucket(Platform.TARGET, "runner-test", 5);
    private static final Duration SPACING = Quota.spacing(FIVE);

    private final FakeTime time = new FakeTime();
    private final LocalQuota quota = new LocalQuota(time::nanos);
    private final CallRunner runner = new CallRunner(quota, time, Executors.defaultThreadFactory());
    private final List<Long> sent = new ArrayList<>();

    @Test
    void shouldSendEachCallAtItsPlace() {
        for (int i = 0; i < 4; i++) {
            assertThat(runner.run(read())).isEqualTo(i + 1);
        }

        for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.ofNanos(sent.get(i) - sent.get(i - 1))).isGreaterThanOrEqualTo(SPACING);
        }
    }

    @Test
    void shouldRefuseWithoutTakingAPlaceWhenTheLineIsTooLong() {
        quota.reserve(FIVE, 16);
        Duration line = quota.line(FIVE);

        assertThatThrownBy(() -> runner.run(read()))
                .isInstanceOfSatisfying(
                        CallRateExceededException.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(line));

        assertThat(quota.line(FIVE)).isEqualTo(line);
        assertThat(sent).isEmpty();
    }

    @Test
    void shouldTakeAnotherPlaceWhenItWokeTooLate() {
        Duration tooLate = Quota.LATEST.plusMillis(1);
        AtomicInteger sleeps = new AtomicInteger();
        CallRunner sleepy = new CallRunner(
                quota,
                millis -> {
                    time.millis(millis);
                    if (sleeps.incrementAndGet() == 1) {
                        time.advance(tooLate);
                    }
                },
                Executors.defaultThreadFactory());
        quota.reserve(FIVE, 1);

        sleepy.run(read());

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).isGreaterThanOrEqualTo(SPACING.multipliedBy(2).toNanos());
    }

    @Test
    void shouldTryReadThreeTimesAtMostAfterPassingFaults() {
        Call<Integer> away = Call.read("Get", FIVE, Duration.ofSeconds(1), () -> {
            sent.add(time.nanos());
            throw unavailable(Duration.ofSeconds(60));
        });

        assertThatThrownBy(() -> runner.run(away)).isInstanceOf(PlatformUnavailableException.class);

        assertThat(sent).hasSize(3);
        assertThat(time.waits()).allMatch(wait -> wait.compareTo(CallRunner.LONGEST_PAUSE) <= 0);
    }

    @Test
    void shouldNeverTryWriteAgain() {
        Call<Integer> away = Call.write("Do", FIVE, Duration.ofSeconds(1), () -> {
            sent.add(time.nanos());
            throw unavailable(Duration.ZERO);
        });

        assertThatThrownBy(() -> runner.run(away)).isInstanceOf(PlatformUnavailableException.class);

        assertThat(sent).hasSize(1);
    }

    @Test
    void shouldPostponeTheLineAfterThrottling() {
        Call<Integer> throttled = Call.write("Do", FIVE, Duration.ofSeconds(1), () -> {
            throw new ThrottledException(Platform.TARGET, PlatformAnswer.none("Do", ""), Duration.ofMillis(1500));
        });

        assertThatThrownBy(() -> runner.run(throttled)).isInstanceOf(ThrottledException.class);

        assertThat(quota.line(FIVE)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void shouldReadListToItsEndInItsOrder() {
        List<String> items = IntStream.range(0, 705).mapToObj(i -> "i" + i).toList();
        Set<Integer> asked = Collections.synchronizedSet(new HashSet<>());

        List<String> read = TestCalls.runner()
                .all(
                        number -> {
                            asked.add(number);
                            return TestCalls.of(page(items, number));
                        },
                        Function.identity());

        assertThat(read).isEqualTo(items);
        assertThat(asked).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** Each call waits for the others of its four: one after the other, none would end. */
    @Test
    void shouldReadFurtherPagesSideBySideAsPartOfTheRequest() {
        CyclicBarrier four = new CyclicBarrier(4);
        Set<String> requests = Collections.synchronizedSet(new HashSet<>());
        List<String> items = IntStream.range(0, 500).mapToObj(i -> "i" + i).toList();

        List<String> read = new LogContext("request-1", null, null)
                .during(() -> TestCalls.runner()
                        .all(
                                number -> TestCalls.asking(() -> {
                                    if (number > 1) {
                                        await(four);
                                    }
                                    requests.add(LogContext.current().requestId());
                                    return page(items, number);
                                }),
                                Function.identity()));

        assertThat(read).hasSize(500);
        assertThat(requests).containsExactly("request-1");
    }

    @Test
    void shouldReadListAgainThatChangedMeanwhile() {
        List<String> before = IntStream.range(0, 250).mapToObj(i -> "i" + i).toList();
        List<String> after =
                IntStream.range(0, 251).mapToObj(i -> "i" + (i - 1)).toList();
        AtomicInteger calls = new AtomicInteger();

        List<String> read = TestCalls.runner()
                .all(
                        number -> TestCalls.asking(() -> page(calls.incrementAndGet() == 1 ? before : after, number)),
                        Function.identity());

        assertThat(read).containsExactlyInAnyOrderElementsOf(after);
    }

    @Test
    void shouldReadListOfUnknownLengthPageByPage() {
        List<String> items = IntStream.range(0, 250).mapToObj(i -> "i" + i).toList();
        List<Integer> asked = new ArrayList<>();

        List<String> read = TestCalls.runner()
                .all(
                        number -> {
                            asked.add(number);
                            return TestCalls.of(new Page<>(page(items, number).items(), null, 100));
                        },
                        Function.identity());

        assertThat(read).hasSize(250);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void shouldAskForNamesInParts() {
        List<List<String>> asked = new ArrayList<>();

        List<Integer> answers = TestCalls.runner().parts(List.of("a", "b", "a", "c"), 2, part -> {
            asked.add(part);
            return TestCalls.of(part.size());
        });

        assertThat(asked).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(answers).containsExactly(2, 1);
        assertThat(TestCalls.runner().parts(List.of(), 2, part -> TestCalls.of(0)))
                .isEmpty();
    }

    private Call<Integer> read() {
        return Call.read("Get", FIVE, Duration.ofSeconds(1), () -> {
            sent.add(time.nanos());
            return sent.size();
        });
    }

    private static Page<String> page(List<String> items, int number) {
        int from = Math.min(items.size(), (number - 1) * 100);
        return new Page<>(items.subList(from, Math.min(items.size(), from + 100)), (long) items.size(), 100);
    }

    private static PlatformUnavailableException unavailable(Duration retryAfter) {
        return new PlatformUnavailableException(Platform.TARGET, PlatformAnswer.none("Get", ""), retryAfter, null);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
