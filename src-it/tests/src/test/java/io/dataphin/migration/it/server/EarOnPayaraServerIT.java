package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataphin.migration.it.support.process.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The enterprise archive at home: the administrators' document is followed on a Payara Server, and a job is migrated after each step. One
 * test, since every step needs the one before and a server start is dear.
 */
@Tag("soak")
class EarOnPayaraServerIT {

    private static final Path FOLDER = Path.of("target", "payara-server").toAbsolutePath();

    private EarSystem system;
    private PostgresServer postgres;

    @BeforeEach
    void prepare() throws IOException {
        system = new EarSystem(FOLDER);
        postgres = PostgresServer.start();
        Map<String, String> database = postgres.configuration();
        URI url = URI.create(database.get("migration.datasource.url").substring("jdbc:".length()));
        system.server()
                .with(Map.of(
                        "DATABASE_URL", database.get("migration.datasource.url"),
                        "DATABASE_HOST", url.getHost(),
                        "DATABASE_PORT", String.valueOf(url.getPort()),
                        "DATABASE_NAME", url.getPath().substring(1),
                        "DATABASE_USER", database.get("migration.datasource.user"),
                        "MIGRATION_DATASOURCE_PASSWORD", database.get("migration.datasource.password"),
                        "POSTGRESQL_DRIVER", driver().toString()));
    }

    @AfterEach
    void stop() throws IOException {
        system.close();
        postgres.close();
    }

    @Test
    void shouldMigrateAfterEachStepOfItsLifeAndLeaveNothingBehind() throws Exception {
        PayaraServer server = system.server();
        server.run("server-domain");
        server.run("server-deploy");
        system.shouldMigrate("after the deployment, on the embedded database", 1);
        system.shouldSendWritesOnce("after the deployment", 2);
        system.shouldShowSignInPage();

        server.run("server-redeploy");
        system.shouldMigrate("after another deployment", 4);
        system.shouldSendWritesOnce("after another deployment", 5);

        server.run("server-undeploy");
        system.shouldHaveLeftNothing();
        system.shouldHaveReleasedItsFile();

        server.run("server-deploy");
        server.run("server-restart");
        system.shouldMigrate("after a restart", 7);
        system.shouldSendWritesOnce("after a restart", 8);

        server.run("server-postgresql");
        system.shouldMigrate("on an empty PostgreSQL", 1);

        server.run("server-redeploy");
        system.shouldMigrate("on PostgreSQL after another deployment", 2);

        server.run("server-pool");
        system.shouldMigrate("on the same data by the server's own pool", 3);
        server.run("server-ping");
        assertThat(connections("application_name = 'migration'"))
                .as("the server's pool is used")
                .isPositive();
        await("no connection but those of the server's pool")
                .atMost(EarSystem.PATIENCE)
                .until(() -> connections("application_name <> 'migration'") == 0);

        server.run("server-undeploy");
        system.shouldHaveLeftNothing();
    }

    /** Connections to PostgreSQL beside the one that asks. */
    private int connections(String which) throws SQLException {
        String query =
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend' and "
                        + which;
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
