package io.dataphin.migration.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.operations.LogContext;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final SideBySide sideBySide = new SideBySide(Executors.defaultThreadFactory());

    @AfterEach
    void close() {
        sideBySide.close();
    }

    /** Each call waits for the others of its four: one after the other, none would end. */
    @Test
    void shouldMakeCallsOfPersonSideBySideAndKeepTheirOrder() {
        CyclicBarrier four = new CyclicBarrier(4);

        List<Integer> answers = sideBySide.calls(1, 8, number -> {
            await(four);
            return number;
        });

        assertThat(answers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void shouldTellWhatTheFirstFailedCallSaid() {
        assertThatThrownBy(() -> sideBySide.calls(1, 3, number -> {
                    throw new IllegalArgumentException("call " + number);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("call 1");
    }

    @Test
    void shouldNotBeginFurtherCallsAfterOneFailed() {
        Set<Integer> begun = Collections.synchronizedSet(new HashSet<>());

        assertThatThrownBy(() -> sideBySide.calls(1, 100, number -> {
                    begun.add(number);
                    throw new IllegalArgumentException("call " + number);
                }))
                .hasMessage("call 1");

        assertThat(begun).hasSizeLessThanOrEqualTo(4);
    }

    /** Else a request that comes while the application is undeployed would wait for ever. */
    @Test
    void shouldRefuseFurtherCallsOnceClosed() {
        sideBySide.close();

        assertThatThrownBy(() -> sideBySide.calls(1, 3, number -> number))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void shouldLogCallsAsPartOfTheRequest() {
        Set<String> requests = Collections.synchronizedSet(new HashSet<>());

        new LogContext("request-1", null, null)
                .during(() -> sideBySide.calls(
                        1, 3, number -> requests.add(LogContext.current().requestId())));

        assertThat(requests).containsExactly("request-1");
    }

    @Test
    void shouldMakeNoCallForNothing() {
        assertThat(sideBySide.calls(1, 0, number -> number)).isEmpty();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
