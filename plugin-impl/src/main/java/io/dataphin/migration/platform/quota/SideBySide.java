package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.operations.LogContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes several calls side by side, when a person waits for a long list. One pool of threads for all persons. Thread-safe. */
final class SideBySide implements AutoCloseable {

    /** Few enough to leave the platform to others, and enough that a list of thousands is there in a second or two. */
    private static final int AT_ONCE = 4;
    /** More persons who wait at once make their calls in their own threads. */
    private static final int MOST_THREADS = 32;

    private static final long IDLE_SECONDS = 30;

    private final ExecutorService threads;

    SideBySide(ThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                factory,
                SideBySide::inOwnThread);
    }

    /** All threads are busy, or the application stops: a task that nobody runs would be waited for without end. */
    private static void inOwnThread(Runnable task, ThreadPoolExecutor threads) {
        if (threads.isShutdown()) {
            throw new RejectedExecutionException("the application stops");
        }
        task.run();
    }

    /**
     * Makes a call for each number, a few at once; a single one in the thread of whoever asks.
     *
     * @param to inclusive
     * @return the answers in the order of the numbers; none when {@code to} is below {@code from}
     * @throws RuntimeException what the first call threw that failed; the calls that have not begun are not made
     */
    <T> List<T> calls(int from, int to, IntFunction<T> call) {
        if (to <= from) {
            return IntStream.rangeClosed(from, to).mapToObj(call).toList();
        }
        LogContext context = LogContext.current();
        Deque<Future<T>> underWay = new ArrayDeque<>();
        List<T> answers = new ArrayList<>();
        try {
            for (int next = from; next <= to; next++) {
                if (underWay.size() == AT_ONCE) {
                    answers.add(answer(underWay.remove()));
                }
                int number = next;
                Callable<T> one = () -> context.during(() -> call.apply(number));
                underWay.add(threads.submit(one));
            }
            while (!underWay.isEmpty()) {
                answers.add(answer(underWay.remove()));
            }
            return answers;
        } finally {
            underWay.forEach(rest -> rest.cancel(true));
        }
    }

    private static <T> T answer(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls are under way", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a call could not be made", e.getCause());
        }
    }

    /** Ends the threads; what they do is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
