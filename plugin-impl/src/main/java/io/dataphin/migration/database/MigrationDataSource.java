package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.ConfigurationProblem;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The data source named in the web application's {@code @DataSourceDefinition}: reads the configuration itself, so that the same archive
 * runs on H2 and PostgreSQL on any server. The server pools its connections.
 *
 * <p>While the configuration is incomplete it hands out an empty database in memory: the application deploys quietly, says what is missing
 * and does not become ready, and the real database is not touched.
 */
public class MigrationDataSource implements DataSource {

    private static final Logger LOG = Logger.getLogger(MigrationDataSource.class.getName());

    private DataSource delegate;
    private PrintWriter logWriter;

    /** Set by the server from the definition; the configuration decides instead. */
    public void setUrl(String ignored) {
        // required by the bean contract of @DataSourceDefinition
    }

    /** Set by the server from the definition; the configuration decides instead. */
    public void setUser(String ignored) {
        // required by the bean contract of @DataSourceDefinition
    }

    /** Set by the server from the definition; the configuration decides instead. */
    public void setPassword(String ignored) {
        // required by the bean contract of @DataSourceDefinition
    }

    @Override
    public Connection getConnection() throws SQLException {
        return delegate().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private synchronized DataSource delegate() {
        if (delegate == null) {
            delegate = open(MigrationSettings.current());
        }
        return delegate;
    }

    private static DataSource open(MigrationSettings settings) {
        if (!settings.complete()) {
            settings.problems().stream().map(ConfigurationProblem::line).forEach(line -> LOG.log(Level.SEVERE, line));
            return h2("jdbc:h2:mem:unconfigured;DB_CLOSE_DELAY=-1", "sa", "");
        }
        MigrationSettings.Database database = settings.dataSource();
        if (database.embedded()) {
            LOG.log(Level.INFO, "migration data is kept in {0}", database.home());
        }
        return driver(database);
    }

    /**
     * The database that the configuration names, by its driver alone: to ask whether it is there. When the database accepts the
     * connection and does not answer, the attempt ends after {@code patience}, unless the JDBC address sets a time-out itself. Not for long queries.
     *
     * @param patience how long an answer may take, in whole seconds
     * @return empty when the configuration is incomplete or names a data source of the server
     */
    static Optional<DataSource> withoutPool(MigrationSettings settings, Duration patience) {
        return settings.complete() && settings.dataSource().jndiName().isEmpty()
                ? Optional.of(impatient(driver(settings.dataSource()), (int) patience.toSeconds()))
                : Optional.empty();
    }

    private static DataSource impatient(DataSource source, int seconds) {
        if (source instanceof PGSimpleDataSource postgresql) {
            if (postgresql.getConnectTimeout() == 0 || postgresql.getConnectTimeout() > seconds) {
                postgresql.setConnectTimeout(seconds);
            }
            // the login is part of it, and no thread is left behind, as with the driver's time-out of the login
            if (postgresql.getSocketTimeout() == 0) {
                postgresql.setSocketTimeout(seconds);
            }
        }
        return source;
    }

    private static DataSource driver(MigrationSettings.Database database) {
        return database.url().startsWith("jdbc:h2:")
                ? h2(database.url(), database.user(), database.password())
                : postgresql(database);
    }

    private static DataSource h2(String url, String user, String password) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser(user);
        h2.setPassword(password);
        return h2;
    }

    private static DataSource postgresql(MigrationSettings.Database database) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(database.url());
        if (!database.url().contains("logServerErrorDetail=")) {
            // a refused row would stand in the log with all its values
            postgresql.setLogServerErrorDetail(false);
        }
        postgresql.setUser(database.user());
        postgresql.setPassword(database.password());
        return postgresql;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the drivers' own connect time-outs apply
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return delegate().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || delegate().isWrapperFor(type);
    }
}
