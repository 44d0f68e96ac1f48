package io.dataphin.migration.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
    private static final Path HOME = FOLDER.resolve("home");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LEAVING = Duration.ofMinutes(4);
    private static final String PROJECT = "7310002255667712";

    private SandboxProcess sandbox;
    private PostgresServer postgres;
    private PayaraServer server;
    private int migrated;

    @BeforeEach
    void prepare() throws IOException {
        Folders.delete(FOLDER);
        ProjectFiles files = ProjectFiles.find();
        sandbox = new SandboxProcess(files.sandbox(), FOLDER.resolve("sandbox"), FreePorts.any());
        sandbox.start();
        postgres = PostgresServer.start();
        Path users = FOLDER.resolve("users");
        DemoConfiguration.writeUsers(users);
        Map<String, String> database = postgres.configuration();
        URI url = URI.create(database.get("migration.datasource.url").substring("jdbc:".length()));
        server = new PayaraServer(FOLDER)
                .configured(DemoConfiguration.forSandbox(sandbox.url(), HOME, users))
                .with(Map.of(
                        "MIGRATION_EAR", files.ear().toString(),
                        "DATABASE_URL", database.get("migration.datasource.url"),
                        "DATABASE_HOST", url.getHost(),
                        "DATABASE_PORT", String.valueOf(url.getPort()),
                        "DATABASE_NAME", url.getPath().substring(1),
                        "DATABASE_USER", database.get("migration.datasource.user"),
                        "MIGRATION_DATASOURCE_PASSWORD", database.get("migration.datasource.password"),
                        "POSTGRESQL_DRIVER", driver().toString()));
        sandbox.awaitReady(PATIENCE);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        postgres.close();
        sandbox.close();
    }

    @Test
    void shouldMigrateAfterEachStepOfItsLifeAndLeaveNothingBehind() throws Exception {
        server.run("server-domain");
        server.run("server-deploy");
        shouldMigrate("after the deployment, on the embedded database", 1);
        shouldShowSignInPage();

        server.run("server-redeploy");
        shouldMigrate("after another deployment", 2);

        server.run("server-undeploy");
        shouldHaveLeftNothing();
        shouldHaveReleased("jdbc:h2:file:" + HOME.resolve("migration") + ";IFEXISTS=TRUE");

        server.run("server-deploy");
        server.run("server-restart");
        shouldMigrate("after a restart", 3);

        // a redeployment would go on with the server's pool, and with it on the former database
        server.run("server-undeploy");
        server.run("server-postgresql");
        server.run("server-deploy");
        shouldMigrate("on an empty PostgreSQL", 1);

        server.run("server-pool");
        server.run("server-restart");
        shouldMigrate("on PostgreSQL after a restart", 2);

        server.run("server-jndi");
        server.run("server-redeploy");
        shouldMigrate("on the same data by the server's own pool", 3);
        assertThat(connections("application_name = 'migration'"))
                .as("the server's pool is used")
                .isPositive();
        await("no connection but those of the server's pool")
                .atMost(PATIENCE)
                .until(() -> connections("application_name <> 'migration'") == 0);

        server.run("server-undeploy");
        shouldHaveLeftNothing();
    }

    /** Migrates a new job and looks at all records there are. */
    private void shouldMigrate(String when, int records) {
        MigrationApi api = new MigrationApi(server.url(), DemoUser.LI_NA.signInName(), DemoUser.PASSWORD);
        await(when).atMost(PATIENCE).until(() -> api.status() == 200);
        String job = new SandboxControl(sandbox.url())
                .generate("retail-prod", "ear_" + migrated++, "SQLSCRIPT", 1)
                .get(0);
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", job);
        await(when)
                .atMost(PATIENCE)
                .until(() -> api.get("projects/" + PROJECT + "/jobs?limit=1").status() == 200);
        MigrationApi.expect(202, api.post("batches", body));
        JsonNode page = await(when)
                .atMost(PATIENCE)
                .until(
                        () -> api.read("records?status=SUCCEEDED"),
                        all -> all.path("total").asInt() >= records);
        assertThat(page.path("total").asInt()).as(when).isEqualTo(records);
        JsonNode newest = page.path("items").path(0);
        assertThat(newest.path("deploymentId").asText()).as(when).isEqualTo(job);
        HttpAnswer log = api.get("records/" + newest.path("id").asText() + "/log");
        assertThat(log.body()).as("texts are found").doesNotContain("event.").isNotBlank();
    }

    private void shouldShowSignInPage() {
        MigrationApi api = new MigrationApi(server.url(), "nobody", "nothing");
        HttpAnswer page = api.send(HttpRequest.newBuilder(server.url().resolve("sign-in.xhtml")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<form").doesNotContain("???");
    }

    /** No thread and no management bean; the database's connections and file are looked at beside. */
    private void shouldHaveLeftNothing() {
        await("nothing of the application works on")
                .atMost(LEAVING)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Leftovers.of(server), Leftovers::none);
    }

    private static void shouldHaveReleased(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "sa", "")) {
            assertThat(connection.isValid(1)).as("the file is free").isTrue();
        }
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
