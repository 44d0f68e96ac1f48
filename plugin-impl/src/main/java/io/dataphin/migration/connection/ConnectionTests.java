package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.operations.LogContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Tests several connections side by side, as each one that does not answer takes as long as its time-out. */
final class ConnectionTests {

    private static final int AT_ONCE = 8;

    private final ConnectionTester tester;
    private final ThreadFactory threads;
    private final Duration longest;

    /** @param longest how long all of them may take */
    ConnectionTests(ConnectionTester tester, ThreadFactory threads, Duration longest) {
        this.tester = tester;
        this.threads = threads;
        this.longest = longest;
    }

    /** How the tests came out, by the names of the connections; those that have not ended in time are left out. */
    Map<String, ConnectionTest> of(List<Connection> connections) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, threads);
        try {
            List<Future<ConnectionTest>> tests = pool.invokeAll(
                    connections.stream().map(this::test).toList(), longest.toMillis(), TimeUnit.MILLISECONDS);
            Map<String, ConnectionTest> ended = new HashMap<>();
            for (int i = 0; i < connections.size(); i++) {
                if (!tests.get(i).isCancelled()) {
                    ended.put(connections.get(i).ref(), result(tests.get(i)));
                }
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while connections are tested", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<ConnectionTest> test(Connection connection) {
        LogContext context = LogContext.current();
        return () -> context.during(() -> tester.test(connection));
    }

    private static ConnectionTest result(Future<ConnectionTest> test) throws InterruptedException {
        try {
            return test.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a connection cannot be tested", e.getCause());
        }
    }
}
