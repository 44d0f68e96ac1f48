package io.dataphin.migration.runtime.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the application is run; what is wrong with the keys is told by {@link MigrationSettings}.
 *
 * @param drain this node accepts nothing new
 * @param jsonLog log lines of ours are written as JSON, by ourselves
 * @param logFile where they are written; empty = standard output
 */
public record OperationsSettings(boolean drain, boolean jsonLog, Optional<Path> logFile) {

    static OperationsSettings read(ConfigurationReader reader) {
        return new OperationsSettings(
                reader.word("migration.drain", YesNo.class, YesNo.FALSE) == YesNo.TRUE,
                reader.word("migration.log.format", LogFormat.class, LogFormat.SERVER) == LogFormat.JSON,
                reader.text("migration.log.file").map(Path::of));
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
