package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A copy of the embedded database, made before its schema is brought up to date: the way back when an upgrade is not wanted after all. */
final class EmbeddedBackup {

    private static final Logger LOG = Logger.getLogger(EmbeddedBackup.class.getName());

    /** Within this time a second attempt belongs to the same upgrade. */
    private static final Duration LONGEST_UPGRADE = Duration.ofDays(1);

    private EmbeddedBackup() {}

    /** Where the copy of a schema's version is. */
    static Path file(MigrationSettings settings, String version) {
        return settings.dataSource().home().resolve("migration-schema-" + version + ".zip");
    }

    /**
     * Copies the database. A copy of the same version is never replaced while it is younger than a day: an upgrade that broke off is tried again,
     * and the database may be half changed by then. An older one, of an upgrade that was taken back, keeps its day in its name. Nothing is done
     * for a database that is not a file.
     *
     * @throws SQLException when it cannot be copied, e.g. since the disk is full: then nothing must be changed
     */
    static void make(MigrationSettings settings, Connection connection, String version) throws SQLException {
        if (!settings.dataSource().embedded()) {
            return;
        }
        Path file = file(settings, version);
        try {
            if (Files.exists(file) && age(file).compareTo(LONGEST_UPGRADE) < 0) {
                LOG.log(
                        Level.INFO,
                        "the copy {0} of the database is kept: it was made before this upgrade began",
                        file);
                return;
            }
            copy(connection, file);
        } catch (IOException e) {
            throw new SQLException("the database cannot be copied to " + file + ": " + e.getMessage(), e);
        }
        LOG.log(Level.INFO, "the database was copied to {0} before its schema is brought up to date", file);
    }

    private static void copy(Connection connection, Path file) throws SQLException, IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, part.toString());
            backup.execute();
        }
        if (Files.exists(file)) {
            LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
            String name = file.getFileName().toString().replace(".zip", "-" + day + ".zip");
            Files.move(file, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Duration age(Path file) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    }
}
