package io.dataphin.migration.it.support.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL server of its own on a free port, with an empty database, from binaries that Maven delivers. Its data, unless a folder
 * is given for them, lie in a temporary one and are gone when it is closed. PostgreSQL refuses to run as root; the starter then takes another user's place on its own.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server and waits until it takes connections.
     *
     * @return the running server
     * @throws ProcessFailedException when it does not start
     */
    public static PostgresServer start() {
        return start(0);
    }

    /**
     * Starts a server on a port and waits until it takes connections.
     *
     * @param port a free port; 0 takes any
     * @return the running server
     * @throws ProcessFailedException when it does not start
     */
    public static PostgresServer start(int port) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder().setPort(port).start());
        } catch (IOException | IllegalStateException e) {
            throw new ProcessFailedException("PostgreSQL could not be started", e);
        }
    }

    /**
     * Starts a server whose data stay when it is closed, so that it can be started again with them.
     *
     * @param port a free port
     * @param data the folder of its data; an empty database is made there when there is none
     * @return the running server
     * @throws ProcessFailedException when it does not start
     */
    public static PostgresServer start(int port, Path data) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new ProcessFailedException("PostgreSQL could not be started", e);
        }
    }

    /**
     * Where it is.
     *
     * @return a JDBC address without user and password
     */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + '/' + DATABASE;
    }

    /**
     * The keys that make the product use it.
     *
     * @return the {@code migration.datasource} keys
     */
    public Map<String, String> configuration() {
        return Map.of(
                "migration.datasource.url", url(),
                "migration.datasource.user", USER,
                "migration.datasource.password", USER);
    }

    /**
     * Opens a connection as the owner of the database.
     *
     * @return a connection to be closed by the caller
     * @throws SQLException when the server refuses it
     */
    public Connection connect() throws SQLException {
        return server.getDatabase(USER, DATABASE).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
