package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.configuration.TestSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.PersistenceContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.service.spi.ServiceContributor;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The schema on a real database, with all entities; every action is one transaction. */
public final class TestDatabase implements Closeable {

    static final long TENANT = 1;

    private static final String[] POSTGRESQL_MIGRATIONS = {"classpath:db/migration", "classpath:db/vendor/postgresql"};

    public static final MigrationSettings SETTINGS =
            TestSettings.of(Map.of("migration.dataphin.tenant-id", String.valueOf(TENANT)));

    private final SessionFactory sessions;
    private final DataSource database;
    private final ThreadLocal<Session> current = new ThreadLocal<>();

    private TestDatabase(DataSource database, String... locations) {
        this.database = database;
        migrate(database, locations);
        Configuration configuration = new Configuration(new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(new WithoutDatabaseAtBoot())
                .build());
        configuration.getProperties().put("hibernate.connection.datasource", database);
        configuration.setProperty("hibernate.transaction.coordinator_class", "jdbc");
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        configuration.setProperty("hibernate.jdbc.batch_size", "50");
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        entities().forEach(configuration::addAnnotatedClass);
        sessions = configuration.buildSessionFactory();
    }

    /** The classes of the product's persistence unit. */
    static List<Class<?>> entities() {
        try (InputStream unit = TestDatabase.class.getResourceAsStream("/META-INF/persistence.xml")) {
            NodeList names = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(unit)
                    .getElementsByTagName("class");
            List<Class<?>> classes = new ArrayList<>();
            for (int i = 0; i < names.getLength(); i++) {
                classes.add(Class.forName(names.item(i).getTextContent()));
            }
            return classes;
        } catch (IOException | ParserConfigurationException | SAXException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the product does at boot would look for the server's data source. */
    static final class WithoutDatabaseAtBoot extends ClassLoaderServiceImpl {

        @Override
        public <S> Collection<S> loadJavaServices(Class<S> contract) {
            return contract == ServiceContributor.class ? List.of() : super.loadJavaServices(contract);
        }
    }

    public static TestDatabase h2() {
        return new TestDatabase(emptyH2(), "classpath:db/migration");
    }

    /** A database that a former version has left, brought up to date. */
    public static TestDatabase upgraded(DataSource former, String... locations) {
        return new TestDatabase(former, locations);
    }

    public static DataSource emptyH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** A database of its own on the one server of all tests, which ends with the process: a copy of a migrated one, which is made once. */
    public static TestDatabase postgreSql() {
        return new TestDatabase(createPostgreSql(" template " + MigratedPostgreSql.NAME), POSTGRESQL_MIGRATIONS);
    }

    public static DataSource emptyPostgreSql() {
        return createPostgreSql("");
    }

    private static DataSource createPostgreSql(String options) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return createPostgreSql(name, options);
    }

    private static DataSource createPostgreSql(String name, String options) {
        try (Connection connection =
                        PostgreSqlServer.RUNNING.getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create database " + name + options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return PostgreSqlServer.RUNNING.getDatabase("postgres", name);
    }

    private static void migrate(DataSource database, String... locations) {
        Flyway.configure().dataSource(database).locations(locations).load().migrate();
    }

    private static final class MigratedPostgreSql {
        private static final String NAME = create();

        private static String create() {
            String name = "migrated";
            migrate(createPostgreSql(name, ""), POSTGRESQL_MIGRATIONS);
            return name;
        }
    }

    private static final class PostgreSqlServer {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives an object what the container would give it. */
    public <T> T inject(T bean) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.getType() == MigrationSettings.class) {
                set(bean, field, SETTINGS);
            }
        }
        return bean;
    }

    /** What stores get by their constructors: the session of the thread's transaction. */
    public EntityManagers entityManagers() {
        return current::get;
    }

    public DataSource dataSource() {
        return database;
    }

    /** Runs something in a transaction of its own. */
    public <T> T in(Object bean, Supplier<T> action) {
        return in(() -> {
            for (Field field : bean.getClass().getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    set(bean, field, current.get());
                }
            }
            return action.get();
        });
    }

    /** Runs something in a transaction of its own. */
    public <T> T in(Supplier<T> action) {
        Session outer = current.get();
        try {
            return sessions.fromTransaction(session -> {
                current.set(session);
                return action.get();
            });
        } finally {
            current.set(outer);
        }
    }

    /** Runs SQL. */
    public void execute(String sql) {
        sessions.inTransaction(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    /** The only number that a query finds. */
    public long number(String query) {
        return sessions.fromTransaction(
                session -> session.createNativeQuery(query, Long.class).getSingleResult());
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
    public void close() {
        sessions.close();
    }
}
