package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the database says about itself. */
@ApplicationScoped
public class DatabaseFacts {

    private static final String H2_SESSIONS = "select count(*) from information_schema.sessions";
    private static final String POSTGRESQL_SESSIONS =
            "select count(*) from pg_stat_activity where datname = current_database() and usename = current_user";

    @Inject
    private MigrationSettings settings;

    /**
     * A look at the connections.
     *
     * @param sessions open sessions of our user, of all nodes
     * @param waited how long the pool took to give one for this look
     */
    public record Sessions(long sessions, Duration waited) {}

    /**
     * Looks at the connections.
     *
     * @throws IllegalStateException when the database does not answer
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Sessions sessions() {
        long asked = System.nanoTime();
        try (Connection connection = database().getConnection()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - asked);
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery(h2 ? H2_SESSIONS : POSTGRESQL_SESSIONS)) {
                count.next();
                return new Sessions(count.getLong(1), waited);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** Product and version, e.g. {@code H2 2.2.224}; no address, which may hold a password. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public String product() {
        try (Connection connection = database().getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /**
     * How far the clock of the database is ahead of another one; negative when it is behind.
     *
     * @throws IllegalStateException when the database does not answer
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Duration clockAhead(Clock clock) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet time = statement.executeQuery("select current_timestamp")) {
            time.next();
            return Duration.between(
                    clock.instant(), time.getObject(1, OffsetDateTime.class).toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** The steps of the schema that were applied, in order: number, description, success. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<String> schema() {
        String applied = "select \"version\", \"description\", \"success\" from \"flyway_schema_history\""
                + " where \"version\" is not null order by \"installed_rank\"";
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(applied)) {
            List<String> steps = new ArrayList<>();
            while (rows.next()) {
                steps.add(rows.getString(1) + " " + rows.getString(2) + (rows.getBoolean(3) ? "" : " FAILED"));
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("the history of the schema cannot be read", e);
        }
    }

    private DataSource database() {
        return MigrationDatabase.of(settings);
    }
}
