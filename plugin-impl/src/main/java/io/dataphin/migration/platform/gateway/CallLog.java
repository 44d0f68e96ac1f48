package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.runtime.metrics.Meters;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells log and meters what became of one call: with the platform's own id of it, so that both sides can be compared. */
final class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Platform platform;
    private final String action;
    private final long start = System.nanoTime();

    CallLog(Platform platform, String action) {
        this.platform = platform;
        this.action = action;
    }

    /** There was an answer whose content decides. */
    void answered(boolean success, PlatformAnswer said) {
        tell(Level.DEBUG, success ? "success" : "refused", said);
    }

    /** There was none, or one that says nothing of the content. */
    void failed(PlatformException failure) {
        tell(Level.INFO, outcome(failure), failure.answer());
    }

    private static String outcome(PlatformException failure) {
        if (failure instanceof OutcomeUnknownException) {
            return "unknown";
        }
        if (failure instanceof PlatformAccessException) {
            return "access";
        }
        return failure instanceof ThrottledException ? "throttled" : "unavailable";
    }

    private void tell(Level level, String outcome, PlatformAnswer said) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Meters.timer(
                        "migration_platform_call",
                        "Calls of the two platforms",
                        "platform",
                        platform.name().toLowerCase(Locale.ROOT),
                        "action",
                        action,
                        "outcome",
                        outcome)
                .record(taken);
        if (LOG.isEnabledForLevel(level)) {
            LogContext.Scope about =
                    LogContext.current().platformRequest(said.requestId()).enter();
            LOG.atLevel(level)
                    .log(
                            "call {} of {}: {}, code={} status={} {} ms",
                            action,
                            platform,
                            outcome,
                            said.code(),
                            said.httpStatus(),
                            taken.toMillis());
            about.close();
        }
    }
}
