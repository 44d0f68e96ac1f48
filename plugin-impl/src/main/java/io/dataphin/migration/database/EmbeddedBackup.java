package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A copy of the embedded database, made before its schema is brought up to date: the way back when an upgrade is not wanted after all. */
final class EmbeddedBackup {

    private static final Logger LOG = Logger.getLogger(EmbeddedBackup.class.getName());

    private EmbeddedBackup() {}

    /** Where the copy of a schema's version is. */
    static Path file(MigrationSettings settings, String version) {
        return settings.dataSource().home().resolve("migration-schema-" + version + ".zip");
    }

    /**
     * Copies the database; a copy of the same version is replaced. Nothing is done for a database that is not a file.
     *
     * @throws SQLException when it cannot be copied, e.g. since the disk is full: then nothing must be changed
     */
    static void make(MigrationSettings settings, Connection connection, String version) throws SQLException {
        if (!settings.dataSource().embedded()) {
            return;
        }
        Path file = file(settings, version);
        try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file.toString());
            backup.execute();
        }
        LOG.log(Level.INFO, "the database was copied to {0} before its schema is brought up to date", file);
    }
}
