package io.dataphin.migration.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server with a database of its own choice, stopped and started again in the ordinary way. */
class RestartIT {

    private static final Path FOLDER = Path.of("target", "restarted-system").toAbsolutePath();
    private static final String DATABASE = "jdbc:h2:file:" + FOLDER.resolve("own-database");
    /** With what an expression language would eat. */
    private static final String PASSWORD = "p$w,${user.name},$${x}\\,end";

    private static final long PROJECT = 7310002255667712L;

    @Test
    void shouldKeepRecordsAndTakeSecretsAsTheyAre() throws IOException, SQLException {
        Folders.delete(FOLDER);
        Map<String, String> ownDatabase = Map.of(
                "migration.datasource.url", DATABASE,
                "migration.datasource.user", "migration",
                "migration.datasource.password", PASSWORD);
        try (RunningSystem system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), ownDatabase, ServerProcess.FOR_TESTS))) {
            system.start();
            MigrationApi api = system.api(DemoUser.LI_NA);
            JsonNode before = migrateOne(system.control(), api);

            MigrationApi administrator = system.api(DemoUser.ADMIN);
            administrator.post("drain", Json.object().put("draining", true));
            system.server().stop();
            system.restartServer();

            assertThat(api.read("records")).as("records survive").isEqualTo(before);
            newWorkShouldBeKeptOutUntilTheSwitchIsTurned(system.control(), api, administrator);
            startShouldBeRefusedWhileTheTargetIsAway(system.control(), api);
            system.server().stop();
            try (Connection connection =
                    DriverManager.getConnection(DATABASE + ";IFEXISTS=TRUE", "migration", PASSWORD)) {
                assertThat(connection.isValid(1))
                        .as("opens with the very password")
                        .isTrue();
            }
        }
    }

    private static JsonNode migrateOne(SandboxControl sandbox, MigrationApi api) {
        String job = sandbox.generate("retail-prod", "restart", "SQLSCRIPT", 1).get(0);
        MigrationApi.expect(202, api.post("batches", batchOf(job)));
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> api.read("records"),
                        page -> page.path("items")
                                .path(0)
                                .path("status")
                                .asText()
                                .equals("SUCCEEDED"));
    }

    /** The switch is in the database, so that an upgrade begins and ends without new work. */
    private static void newWorkShouldBeKeptOutUntilTheSwitchIsTurned(
            SandboxControl sandbox, MigrationApi api, MigrationApi administrator) {
        String job = sandbox.generate("retail-prod", "drained", "SQLSCRIPT", 1).get(0);

        assertThat(api.post("batches", batchOf(job)).code()).isEqualTo("DRAINING");
        JsonNode state = MigrationApi.expect(
                        200, administrator.post("drain", Json.object().put("draining", false)))
                .json();
        assertThat(state.path("draining").asBoolean()).isFalse();
    }

    /** A server that has just started knows nothing of the target; it is ready all the same. */
    private static void startShouldBeRefusedWhileTheTargetIsAway(SandboxControl sandbox, MigrationApi api) {
        String job = sandbox.generate("retail-prod", "refused", "SQLSCRIPT", 1).get(0);
        sandbox.outage("DATAPHIN", true);

        HttpAnswer answer = api.post("batches", batchOf(job));

        assertThat(api.status()).as("ready").isEqualTo(200);
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("TARGET_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
        sandbox.outage("DATAPHIN", false);
        assertThat(api.read("records").path("total").asInt())
                .as("no new record")
                .isEqualTo(1);
    }

    private static ObjectNode batchOf(String deploymentId) {
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", deploymentId);
        return body;
    }
}
