package io.dataphin.migration.runtime.logging;

import io.dataphin.migration.api.operations.LostConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the log readable while the database is away. What looks at the database by itself does so several times a second, with a stack trace each
 * time: of such lines one a minute is left, with the cause in words. What is not about a lost connection passes untouched.
 */
final class OutageLines implements Filter {

    /** Those that try again by themselves: the scheduler's and ours. */
    private static final List<String> TRYING = List.of(
            "com.github.kagkarlsson.scheduler.RunUntilShutdown",
            "com.github.kagkarlsson.scheduler.RunAndLogErrors",
            "io.dataphin.migration.engine.FlowWork",
            "io.dataphin.migration.feed.FeedReader");

    /** Says once more what the handler of errors of our pages says in a line of its own. */
    static final String OF_FACES = "jakarta.enterprise.resource.webcontainer.faces.context";

    /** Says once more, when it looks for one row, what is thrown to whoever asked for it. */
    static final String OF_HIBERNATE = "org.hibernate.event.internal.DefaultLoadEventListener";

    private static final Set<String> SAID_TWICE = Set.of(OF_FACES, OF_HIBERNATE);

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    /** Kept, as the log manager itself would forget them. */
    private final List<Logger> loggers;

    private final LongSupplier nanos;
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    OutageLines() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that never goes back */
    OutageLines(LongSupplier nanos) {
        this.nanos = nanos;
        loggers = Stream.concat(TRYING.stream(), SAID_TWICE.stream())
                .map(Logger::getLogger)
                .toList();
    }

    /** Where somebody has put another filter, that one stays. */
    void install() {
        loggers.stream().filter(logger -> logger.getFilter() == null).forEach(logger -> logger.setFilter(this));
    }

    /** Leaves nothing of this application behind in the server's log manager. */
    void remove() {
        loggers.stream().filter(logger -> logger.getFilter() == this).forEach(logger -> logger.setFilter(null));
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        Optional<String> lost = LostConnection.told(line.getThrown());
        if (lost.isEmpty()) {
            return true;
        }
        if (SAID_TWICE.contains(line.getLoggerName()) || !due(line.getLoggerName())) {
            return false;
        }
        line.setMessage(line.getMessage() + " (the database does not answer: " + lost.get() + ")");
        line.setParameters(null);
        line.setThrown(null);
        return true;
    }

    private boolean due(String logger) {
        long now = nanos.getAsLong();
        return told.merge(logger, now, (former, present) -> present - former < PAUSE ? former : present) == now;
    }
}
