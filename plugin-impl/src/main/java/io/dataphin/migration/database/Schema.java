package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables and what is in them from the beginning. */
final class Schema {

    /** The deployment waits so long for a database that takes a connection and says nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Schema() {}

    /**
     * Brings the schema up to date. Waits for an answer of the database for a while only, but for the changes of the schema as long as they take.
     *
     * @param settings what names the database
     * @param pool the database in use
     * @throws SQLException when the database cannot be connected to
     * @throws FormerNodes.StillWorkingException while nodes of a former version work on the database
     * @throws RuntimeException when the schema cannot be made or brought up to date
     */
    static void bringUpToDate(MigrationSettings settings, DataSource pool) throws SQLException {
        bringUpToDate(settings, pool, PATIENCE);
    }

    static void bringUpToDate(MigrationSettings settings, DataSource pool, Duration patience) throws SQLException {
        // Asked without the pool, which writes lines of its own for each attempt; held, so that an embedded database is
        // opened only once.
        try (Connection held =
                MigrationDataSource.withoutPool(settings, patience).orElse(pool).getConnection()) {
            if (!held.isValid((int) patience.toSeconds())) {
                throw new SQLException("no answer to the first statement", "08006");
            }
            boolean postgreSql = MigrationDatabase.isPostgreSql(held);
            Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(pool)
                    .locations(locations(postgreSql))
                    .load();
            MigrationInfo present = flyway.info().current();
            if (present != null && flyway.info().pending().length > 0) {
                prepareUpgrade(settings, held, postgreSql, present.getVersion().getVersion());
            }
            flyway.migrate();
        }
    }

    private static void prepareUpgrade(
            MigrationSettings settings, Connection connection, boolean postgreSql, String version) throws SQLException {
        if (postgreSql) {
            FormerNodes.requireGone(connection, Instant.now());
        } else {
            EmbeddedBackup.make(settings, connection, version);
        }
    }

    /** What both databases understand, and what only PostgreSQL has. Their numbers are one sequence. */
    private static String[] locations(boolean postgreSql) {
        return postgreSql
                ? new String[] {"classpath:db/migration", "classpath:db/vendor/postgresql"}
                : new String[] {"classpath:db/migration"};
    }
}
