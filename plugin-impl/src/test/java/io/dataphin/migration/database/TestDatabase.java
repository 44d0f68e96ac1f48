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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
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

/**
 * The schema on a real database, with all entities; every action is one transaction. To make one takes as long as many tests do, so that a closed one
 * is emptied and given to the next test of the process; sequences go on.
 */
public final class TestDatabase implements Closeable {

    static final long TENANT = 1;

    private static final String[] POSTGRESQL_MIGRATIONS = {"classpath:db/migration", "classpath:db/vendor/postgresql"};

    private static final Deque<TestDatabase> IDLE_H2 = new ConcurrentLinkedDeque<>();
    private static final Deque<TestDatabase> IDLE_POSTGRESQL = new ConcurrentLinkedDeque<>();

    public static final MigrationSettings SETTINGS =
            TestSettings.of(Map.of("migration.dataphin.tenant-id", String.valueOf(TENANT)));

    private final SessionFactory sessions;
    private final DataSource database;
    private final ThreadLocal<Session> current = new ThreadLocal<>();

    /** Where it waits for the next test once it is closed; null for one that is not used again. */
    private final Deque<TestDatabase> idle;

    private TestDatabase(Deque<TestDatabase> idle, DataSource database, String... locations) {
        this.idle = idle;
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
        TestDatabase former = IDLE_H2.poll();
        return former == null ? new TestDatabase(IDLE_H2, emptyH2(), "classpath:db/migration") : former;
    }

    /** A database that a former version has left, brought up to date. */
    public static TestDatabase upgraded(DataSource former, String... locations) {
        return new TestDatabase(null, former, locations);
    }

    public static DataSource emptyH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** An empty database on the one server of all tests, which ends with the process: a copy of a migrated one, which is made once. */
    public static TestDatabase postgreSql() {
        TestDatabase former = IDLE_POSTGRESQL.poll();
        return former == null
                ? new TestDatabase(
                        IDLE_POSTGRESQL,
                        createPostgreSql(" template " + MigratedPostgreSql.NAME),
                        POSTGRESQL_MIGRATIONS)
                : former;
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

    /** Leaves no rows and no session behind; a database of its own ends. */
    @Override
    public void close() {
        current.remove();
        if (idle == null) {
            sessions.close();
        } else {
            clear();
            idle.push(this);
        }
    }

    private void clear() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            if (database instanceof JdbcDataSource) {
                statement.execute("set referential_integrity false");
                for (String table : tables) {
                    statement.execute("truncate table " + table);
                }
                statement.execute("set referential_integrity true");
            } else {
                statement.execute("truncate " + String.join(", ", tables));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All but those whose rows belong to the schema. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM");
                String name = found.getString("TABLE_NAME");
                if (schema.equalsIgnoreCase("public") && !name.equalsIgnoreCase("flyway_schema_history")) {
                    tables.add('"' + name + '"');
                }
            }
        }
        return tables;
    }
}
