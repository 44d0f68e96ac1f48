package io.dataphin.migration.it.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.server.DocumentedCommands;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The embedded database's way through the years: a former version's file opens, is backed up and restored by the documented commands, and the
 * work goes on. {@code former/schema-4.sql} is what H2's own {@code SCRIPT} wrote of a database with schema 4 after three migrations.
 */
@Tag("soak")
class UpgradeIT {

    private static final Path FOLDER = Path.of("target", "upgraded-system").toAbsolutePath();
    private static final Path FORMER = Path.of("src", "test", "resources", "former", "schema-4.sql");
    private static final String PROJECT = "7310002255667712";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldKeepFormerRecordsAndThoseOfBackup() throws Exception {
        Folders.delete(FOLDER);
        try (RunningSystem system = new RunningSystem(
                new RunningSystem.Settings(ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any()))) {
            fill(system.home());

            system.start();

            MigrationApi api = system.api(DemoUser.LI_NA);
            assertThat(names(api)).containsExactly("p18144_0001", "two_0001", "one_0001");
            assertThat(api.get("records/1/log").body())
                    .as("the log of a former record")
                    .isNotBlank();
            migrate(system, "upgraded");
            system.server().stop();
            run("backup", system.home());

            system.restartServer();
            migrate(system, "lost");
            system.server().stop();
            run("restore", system.home());

            system.restartServer();
            assertThat(names(api)).startsWith("upgraded_0001").hasSize(4);
            migrate(system, "restored");
            assertThat(names(api)).startsWith("restored_0001", "upgraded_0001").hasSize(5);
        }
    }

    private static void fill(Path home) throws IOException, SQLException {
        Files.createDirectories(home);
        RunScript.execute("jdbc:h2:file:" + home.resolve("migration"), "sa", "", FORMER.toString(), null, false);
    }

    private static void run(String block, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", DocumentedCommands.of(block)).inheritIO();
        builder.environment().put("MIGRATION_HOME", home.toString());
        builder.environment().put("BACKUP", FOLDER.resolve("backup").toString());
        assertThat(builder.start().waitFor()).as("the commands of " + block).isZero();
    }

    private static List<String> names(MigrationApi api) {
        return Json.each(
                api.read("records?sort=-createdAt").path("items"),
                record -> record.path("objectName").asText());
    }

    private static void migrate(RunningSystem system, String prefix) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        String job =
                system.control().generate("retail-prod", prefix, "SQLSCRIPT", 1).get(0);
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", job);
        JsonNode batch = MigrationApi.expect(202, api.post("batches", body)).json();
        String record = batch.path("records").path(0).path("id").asText();
        await().atMost(PATIENCE)
                .until(() ->
                        api.read("records/" + record).path("status").asText().equals("SUCCEEDED"));
    }
}
