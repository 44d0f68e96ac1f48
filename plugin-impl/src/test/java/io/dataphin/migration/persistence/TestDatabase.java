package io.dataphin.migration.persistence;

import io.dataphin.migration.configuration.MigrationSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.PersistenceContext;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The schema on a real database, with the entities of the inventory and of records; every action is one transaction. */
final class TestDatabase implements Closeable {

    static final long TENANT = 1;

    private static final MigrationSettings SETTINGS = new MigrationSettings(
            List.of(),
            null,
            new MigrationSettings.Dataphin(URI.create("http://localhost"), TENANT, "", "", List.of()),
            1,
            40,
            1,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Optional.empty(),
            null);

    private final SessionFactory sessions;
    private final Closeable server;

    private TestDatabase(DataSource database, Closeable server) {
        this.server = server;
        Configuration configuration = new Configuration();
        // the schema is brought up to date by the product's own integrator, which looks here
        configuration.getProperties().put("jakarta.persistence.jtaDataSource", database);
        configuration.getProperties().put("hibernate.connection.datasource", database);
        configuration.setProperty("hibernate.transaction.coordinator_class", "jdbc");
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        List.of(InventoryEntity.class, SourceJobEntity.class, RecordEntity.class, BatchEntity.class)
                .forEach(configuration::addAnnotatedClass);
        sessions = configuration.buildSessionFactory();
    }

    static TestDatabase h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new TestDatabase(database, () -> {});
    }

    static TestDatabase postgreSql() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        return new TestDatabase(server.getPostgresDatabase(), server);
    }

    /** Gives an object what the container would give it. */
    <T> T inject(T bean) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.getType() == MigrationSettings.class) {
                set(bean, field, SETTINGS);
            }
        }
        return bean;
    }

    /** Runs something in a transaction of its own. */
    <T> T in(Object bean, Supplier<T> action) {
        return sessions.fromTransaction(session -> {
            for (Field field : bean.getClass().getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    set(bean, field, session);
                }
            }
            return action.get();
        });
    }

    /** Runs SQL. */
    void execute(String sql) {
        sessions.inTransaction(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        sessions.close();
        server.close();
    }
}
