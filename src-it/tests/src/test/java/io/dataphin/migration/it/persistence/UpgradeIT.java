package io.dataphin.migration.it.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.server.DocumentedCommands;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The embedded database's way through the years: a former version's file opens, is backed up and restored by the documented commands, and the
 * work goes on, also what was under way when the former version ended.
 */
@Tag("soak")
class UpgradeIT {

    private static final Path FOLDER = Path.of("target", "upgraded-system").toAbsolutePath();
    /** The task that a held call had deleted already. */
    private static final String DELETED = "undo_delete_done_0001";

    /** The file that jobs of the sandbox need which are made of a JAR. */
    private static final String MISSING_FILE = "order-replay-1.8.0.jar";

    private static final String PROJECT = "7310002255667712";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldKeepFormerRecordsAndThoseOfBackup() throws Exception {
        Folders.delete(FOLDER);
        try (RunningSystem system = new RunningSystem(
                new RunningSystem.Settings(ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any()))) {
            FormerProduct.leaveEndedWork(system.home());

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

    @Test
    void shouldEndWhatFormerVersionHadBegun() throws Exception {
        Folders.delete(FOLDER);
        try (RunningSystem system = new RunningSystem(
                new RunningSystem.Settings(ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any()))) {
            system.startSandbox();
            FormerProduct.leaveOpenWork(system);
            assertThat(FormerProduct.tasksOfSandbox(system, UpgradedWork.PROJECT, UpgradedWork.PAIR))
                    .as("the sandbox has what the records speak of")
                    .containsAllEntriesOf(FormerProduct.tasksOfRecords(system.home(), DELETED));
            system.control().putResource(UpgradedWork.PROJECT, MISSING_FILE);

            DemoConfiguration.writeUsers(system.usersFile());
            system.restartServer();
            system.control().settings(Json.object().put("submitMillis", 600).put("publishMillis", 400));

            UpgradedWork work = new UpgradedWork(system);
            work.shouldEnd();
            work.shouldHaveMigrated();
            work.shouldHaveUndone();
            work.shouldHavePublished();
            work.shouldHaveWrittenOnlyWhatWasMissing();
            work.shouldHaveLeftAloneWhatHadEnded();
            work.shouldGoOnWithWhatHadFailed();
            system.server().stop();
            shouldHaveLeftNothingOpen(system.home());
        }
    }

    private static void shouldHaveLeftNothingOpen(Path home) throws SQLException {
        assertThat(home.resolve("migration-schema-8.zip")).isNotEmptyFile();
        try (Connection connection = FormerProduct.connect(home)) {
            for (String open : List.of(
                    "migration_record where busy_key is not null or target_key is not null or step <> 'NONE'",
                    "write_intent where closed_at is null or open_key is not null",
                    // of the rows that the former version wrote for one publish, one was settled for all
                    "write_intent where result = 'UNSETTLED' and action <> 'PUBLISH'",
                    "record_undo where ended_at is null",
                    "publication where ended_at is null",
                    "scheduled_tasks where task_instance <> 'recurring'")) {
                assertThat(count(connection, open)).as(open).isZero();
            }
        }
    }

    private static int count(Connection connection, String what) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
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
