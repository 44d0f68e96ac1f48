package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/** Makes up for what {@link DatabaseAtBoot} could not do: a database that was away when the application was deployed. */
@ApplicationScoped
public class DatabaseArrival {

    private static final Logger LOG = Logger.getLogger(DatabaseArrival.class.getName());

    @Inject
    private MigrationSettings settings;

    @Inject
    private EmbeddedDisk disk;

    @PersistenceUnit(unitName = "migration")
    private EntityManagerFactory factory;

    private volatile boolean arrived;

    /**
     * Looks whether the database can be used; when it has come since the deployment, brings its schema up to date and compares it. May take as
     * long as a connection attempt does.
     *
     * @return what is wrong and what to do about it, in one line without secrets; empty when the database can be used
     */
    public Optional<String> look() {
        return disk.full().map(what -> DatabaseFault.line(settings, what)).or(this::lookForSchema);
    }

    private Optional<String> lookForSchema() {
        Object assumed = factory.getProperties().get(DatabaseAtBoot.ASSUMED);
        if (arrived || assumed == null) {
            return Optional.empty();
        }
        try {
            DataSource pool = MigrationDatabase.of(settings);
            Schema.bringUpToDate(settings, pool);
            if (!product(pool).equals(assumed)) {
                return Optional.of(
                        DatabaseFault.line(settings, "is not " + assumed + " as was assumed; restart the server"));
            }
            factory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
            arrived = true;
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.FINE, "the database is not ready", e);
            return Optional.of(DatabaseFault.line(settings, e));
        }
    }

    private static String product(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return MigrationDatabase.isPostgreSql(connection) ? DatabaseAtBoot.POSTGRESQL : DatabaseAtBoot.H2;
        }
    }
}
