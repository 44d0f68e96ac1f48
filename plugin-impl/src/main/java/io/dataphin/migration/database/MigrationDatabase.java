package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.configuration.ServerDataSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What the database parts share. */
public final class MigrationDatabase {

    /** JNDI name of the data source that the web application defines. */
    private static final String JNDI_NAME = "java:app/jdbc/migration";

    private MigrationDatabase() {}

    /**
     * The database in use: the server's data source that the configuration names, else the application's own.
     *
     * @throws IllegalStateException when the server has none under the name
     */
    public static DataSource of(MigrationSettings settings) {
        return ofServer(settings).orElseGet(MigrationDatabase::ofApplication);
    }

    /** The server's data source that the configuration names; empty when it names none, or is incomplete. */
    static Optional<DataSource> ofServer(MigrationSettings settings) {
        return settings.complete()
                ? settings.dataSource().jndiName().flatMap(ServerDataSources::find)
                : Optional.empty();
    }

    private static DataSource ofApplication() {
        return ServerDataSources.find(JNDI_NAME)
                .orElseThrow(() -> new IllegalStateException("no data source under " + JNDI_NAME));
    }

    /**
     * Whether it is PostgreSQL.
     *
     * @throws IllegalStateException when it does not answer
     */
    public static boolean isPostgreSql(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return isPostgreSql(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** Whether it is one to PostgreSQL. */
    public static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
