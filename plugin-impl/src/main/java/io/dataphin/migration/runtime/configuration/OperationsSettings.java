package io.dataphin.migration.runtime.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the application is run; what is wrong with the keys is told by {@link MigrationSettings}.
 *
 * @param drain this node accepts nothing new
 * @param jsonLog log lines of ours are written as JSON, by ourselves
 * @param logFile where they are written; empty = standard output
 * @param metrics who may read the metrics
 */
public record OperationsSettings(boolean drain, boolean jsonLog, Optional<Path> logFile, MetricsAccess metrics) {

    static OperationsSettings read(ConfigurationReader reader) {
        return new OperationsSettings(
                reader.word("migration.drain", YesNo.class, YesNo.FALSE) == YesNo.TRUE,
                reader.word("migration.log.format", LogFormat.class, LogFormat.SERVER) == LogFormat.JSON,
                reader.text("migration.log.file").map(Path::of),
                reader.word("migration.metrics.access", MetricsAccess.class, MetricsAccess.OPEN));
    }

    /** Who may read the metrics. */
    public enum MetricsAccess {
        /** Whoever may read those of the server, and everybody who is signed in. */
        OPEN,
        /** Everybody who is signed in, by the API; the server has none of ours. */
        SIGNED_IN,
        /** Nobody. */
        OFF
    }

    /** Words for a switch. */
    private enum YesNo {
        TRUE,
        FALSE
    }

    /** Who formats the log lines. */
    private enum LogFormat {
        SERVER,
        JSON
    }
}
