package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens before a schema of the former version is brought up to date. */
class UpgradePreparationTest {

    private static final String FORMER = "8";

    @TempDir
    private Path home;

    @Test
    void shouldCopyTheEmbeddedDatabaseBeforeItsSchemaChanges() throws SQLException, IOException {
        DataSource database = h2();
        migrate(database, FORMER, "classpath:db/migration");

        Schema.bringUpToDate(settings(url()), database);

        assertThat(version(database)).isNotEqualTo(FORMER);
        try (ZipFile copy = new ZipFile(home.resolve("migration-schema-8.zip").toFile())) {
            assertThat(copy.stream().map(Object::toString)).contains("migration.mv.db");
        }
    }

    @Test
    void shouldKeepTheCopyOfAnUpgradeThatBrokeOff() throws SQLException, IOException {
        DataSource database = h2();
        migrate(database, FORMER, "classpath:db/migration");
        Path copy = Files.writeString(home.resolve("migration-schema-8.zip"), "made by the first attempt");

        Schema.bringUpToDate(settings(url()), database);

        assertThat(copy).hasContent("made by the first attempt");
    }

    @Test
    void shouldKeepTheCopyOfAnUpgradeThatWasTakenBackUnderItsDay() throws SQLException, IOException {
        DataSource database = h2();
        migrate(database, FORMER, "classpath:db/migration");
        Path copy = Files.writeString(home.resolve("migration-schema-8.zip"), "of long ago");
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

        Schema.bringUpToDate(settings(url()), database);

        assertThat(home.resolve("migration-schema-8-2026-01-02.zip")).hasContent("of long ago");
        try (ZipFile made = new ZipFile(copy.toFile())) {
            assertThat(made.stream().map(Object::toString)).contains("migration.mv.db");
        }
    }

    @Test
    void shouldNotCopyWhatIsUpToDateOrNew() throws SQLException {
        DataSource database = h2();
        Schema.bringUpToDate(settings(url()), database);
        Schema.bringUpToDate(settings(url()), database);

        assertThat(home).isDirectoryNotContaining("glob:**.zip");
    }

    @Test
    void shouldWaitWhileNodesOfTheFormerVersionWorkOnASharedDatabase() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DataSource database = server.getPostgresDatabase();
            migrate(database, FORMER, "classpath:db/migration", "classpath:db/vendor/postgresql");
            MigrationSettings settings = settings(server.getJdbcUrl("postgres", "postgres"));
            execute(database, """
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, last_success)
                    values ('refresh-inventory', 'recurring', now(), false, 1, now())""");

            assertThatThrownBy(() -> Schema.bringUpToDate(settings, database))
                    .isInstanceOf(FormerNodes.StillWorkingException.class)
                    .satisfies(e -> assertThat(DatabaseFault.line(settings, (Exception) e))
                            .contains("nodes of the former version still work on it; stop them"));
            assertThat(version(database)).startsWith(FORMER);

            execute(database, "update scheduled_tasks set last_success = now() - interval '16 seconds'");
            Schema.bringUpToDate(settings, database);
            assertThat(version(database)).doesNotStartWith(FORMER);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + home.resolve("migration") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private DataSource h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url());
        database.setUser("u");
        database.setPassword("hunter2");
        return database;
    }

    private MigrationSettings settings(String url) {
        boolean h2 = url.startsWith("jdbc:h2:");
        return new MigrationSettings(
                List.of(),
                new MigrationSettings.Database(
                        url, h2 ? "u" : "postgres", h2 ? "hunter2" : "postgres", home, Optional.empty()),
                null,
                1,
                1,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                null,
                null);
    }

    private static void migrate(DataSource database, String version, String... locations) {
        Flyway.configure()
                .dataSource(database)
                .locations(locations)
                .target(version)
                .load()
                .migrate();
    }

    private static String version(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .load()
                .info()
                .current()
                .getVersion()
                .getVersion();
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
