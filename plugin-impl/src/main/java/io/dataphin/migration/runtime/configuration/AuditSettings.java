package io.dataphin.migration.runtime.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of the audit; what is wrong with the keys is told by {@link MigrationSettings}.
 *
 * @param retention how long entries are kept; empty = for ever
 * @param forward where entries are handed on to
 * @param file the file for that; set when it is a file
 */
public record AuditSettings(Optional<Duration> retention, Forward forward, Optional<Path> file) {

    private static final String FILE = "migration.audit.file";

    static AuditSettings read(ConfigurationReader reader) {
        Forward forward = reader.word("migration.audit.forward", Forward.class, Forward.OFF);
        Optional<Path> file = reader.text(FILE).map(Path::of);
        if (forward == Forward.FILE && file.isEmpty()) {
            reader.problem(FILE, "is required and missing", "/var/log/migration/audit.jsonl");
        }
        return new AuditSettings(reader.optionalDuration("migration.audit.retention", "P365D"), forward, file);
    }

    /** Where entries are handed on to. */
    public enum Forward {
        /** Nowhere. */
        OFF,
        /** The log. */
        LOG,
        /** A file. */
        FILE
    }
}
