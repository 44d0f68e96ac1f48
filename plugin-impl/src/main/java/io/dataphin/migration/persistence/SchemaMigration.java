package io.dataphin.migration.persistence;

import io.dataphin.migration.configuration.MigrationSettings;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Brings the schema up to date before Hibernate validates it: an integrator is the one hook that every server runs in that order. */
public final class SchemaMigration implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessionFactory) {
        DataSource database = dataSource(sessionFactory);
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations(locations(database))
                .load()
                .migrate();
    }

    /** What both databases understand, and what only PostgreSQL has. Their numbers are one sequence. */
    private static String[] locations(DataSource database) {
        return MigrationDatabase.isPostgreSql(database)
                ? new String[] {"classpath:db/migration", "classpath:db/vendor/postgresql"}
                : new String[] {"classpath:db/migration"};
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
        // nothing is held
    }

    private static DataSource dataSource(SessionFactoryImplementor sessionFactory) {
        MigrationSettings settings = MigrationSettings.load();
        Optional<DataSource> ofServer = MigrationDatabase.ofServer(settings);
        if (ofServer.isPresent()) {
            return ofServer.get();
        }
        Object configured = sessionFactory.getProperties().get("jakarta.persistence.jtaDataSource");
        if (configured instanceof DataSource dataSource) {
            return dataSource;
        }
        return MigrationDatabase.of(settings);
    }
}
