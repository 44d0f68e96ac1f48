package io.dataphin.migration.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the database parts share. */
public final class MigrationDatabase {

    /** JNDI name of the data source; the web application defines it. */
    public static final String JNDI_NAME = "java:app/jdbc/migration";

    private MigrationDatabase() {}

    /**
     * Whether it is PostgreSQL.
     *
     * @throws IllegalStateException when it does not answer
     */
    public static boolean isPostgreSql(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
