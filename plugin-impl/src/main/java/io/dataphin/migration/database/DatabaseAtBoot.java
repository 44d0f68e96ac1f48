package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Brings the schema up to date before Hibernate looks at it. When the database is away, Hibernate is told what it would have asked the
 * database, so that the application deploys nevertheless; {@link DatabaseArrival} makes up for the rest. A service contributor is the one hook
 * that every server runs before Hibernate opens its first connection.
 */
public final class DatabaseAtBoot implements ServiceContributor {

    /** Set, with the assumed product, when Hibernate came up without its database. */
    static final String ASSUMED = "io.dataphin.migration.assumed-database";

    static final String POSTGRESQL = "PostgreSQL";
    static final String H2 = "H2";

    private static final Logger LOG = Logger.getLogger(DatabaseAtBoot.class.getName());

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        MigrationSettings settings = MigrationSettings.current();
        try {
            Schema.bringUpToDate(settings, pool(settings, builder.getSettings()));
        } catch (SQLException | RuntimeException e) {
            // the engine says it in one line when it starts
            LOG.log(Level.FINE, "the database is not ready at the deployment", e);
            builder.applySettings(withoutDatabase(assumed(settings)));
        }
    }

    private static DataSource pool(MigrationSettings settings, Map<String, Object> known) {
        Optional<DataSource> ofServer = MigrationDatabase.ofServer(settings);
        if (ofServer.isPresent()) {
            return ofServer.get();
        }
        return known.get("jakarta.persistence.jtaDataSource") instanceof DataSource given
                ? given
                : MigrationDatabase.of(settings);
    }

    /** A pool of the server's that gives nothing is taken for PostgreSQL: an embedded database is seldom away. */
    private static String assumed(MigrationSettings settings) {
        MigrationSettings.Database database = settings.dataSource();
        boolean h2 = !settings.complete()
                || database.jndiName().isEmpty() && database.url().startsWith("jdbc:h2:");
        return h2 ? H2 : POSTGRESQL;
    }

    private static Map<String, Object> withoutDatabase(String assumed) {
        return Map.of(
                ASSUMED,
                assumed,
                "hibernate.dialect",
                "org.hibernate.dialect." + assumed + "Dialect",
                "hibernate.boot.allow_jdbc_metadata_access",
                "false",
                "hibernate.jdbc.use_get_generated_keys",
                "true",
                "hibernate.hbm2ddl.auto",
                "none");
    }
}
