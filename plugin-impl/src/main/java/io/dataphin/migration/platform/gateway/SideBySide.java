package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.operations.LogContext;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Makes several calls side by side, when a person waits for a long list. */
public final class SideBySide {

    /** Few enough to leave the platform to others, and enough that a list of thousands is there in a second or two. */
    private static final int AT_ONCE = 4;

    private SideBySide() {}

    /**
     * Makes a call for each number, a few at once.
     *
     * @param to inclusive
     * @return the answers in the order of the numbers; none when {@code to} is below {@code from}
     * @throws RuntimeException what the first call threw that failed; the calls that have not begun are not made
     */
    public static <T> List<T> calls(int from, int to, IntFunction<T> call) {
        if (to <= from) {
            return IntStream.rangeClosed(from, to).mapToObj(call).toList();
        }
        LogContext context = LogContext.current();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, to - from + 1), factory());
        try {
            List<Future<T>> answers = IntStream.rangeClosed(from, to)
                    .mapToObj(number -> (Callable<T>) () -> context.during(() -> call.apply(number)))
                    .map(threads::submit)
                    .toList();
            return answers.stream().map(SideBySide::answer).toList();
        } finally {
            threads.shutdownNow();
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

    /** Threads of the server, where there is one. */
    private static ThreadFactory factory() {
        try {
            return InitialContext.<ManagedThreadFactory>doLookup("java:comp/DefaultManagedThreadFactory");
        } catch (NamingException e) {
            return Executors.defaultThreadFactory();
        }
    }
}
