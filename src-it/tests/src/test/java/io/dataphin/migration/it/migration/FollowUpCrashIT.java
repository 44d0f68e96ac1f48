package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PAIR;
import static io.dataphin.migration.it.migration.Workbench.PAIR_NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server is killed as {@code kill -9} does while records are undone and published: both go on afterwards, and nothing is done twice. */
class FollowUpCrashIT {

    private static final Path FOLDER = Path.of("target", "follow-up-crash-system");

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        Folders.delete(FOLDER);
        system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), Map.of(), List.of()));
        system.start();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void shouldFinishUndosAndPublicationsThatWereUnderWayWhenKilled() {
        Workbench bench = Workbench.fresh(system);
        List<Job> jobs = bench.jobs(3);
        Job published = bench.pairJobs(1).get(0);
        JsonNode run = bench.run(PAIR_NAMESPACE, published);
        bench.handMade(jobs.get(1).name(), Json.object());
        bench.handMade(jobs.get(2).name(), Json.object().put("Status", "SUBMITTED"));
        List<JsonNode> records = bench.migrate(BatchBody.overwrite(PROJECT).jobs(jobs));
        String toPublish = bench.migrate(BatchBody.skip(PAIR).job(published))
                .get(0)
                .path("id")
                .asText();
        List<String> held = List.of(
                bench.set(Fault.of("HOLD_AFTER", "DeleteStreamTask")
                        .match(jobs.get(0).name())),
                bench.set(Fault.of("HOLD_AFTER", "UpdateStreamTask")
                        .match(jobs.get(1).name())),
                bench.set(Fault.of("HOLD_BEFORE", "GetStreamTaskAsyncResult")
                        .match(jobs.get(2).name())),
                bench.set(Fault.of("HOLD_AFTER", "PublishObjectList")));

        records.forEach(record -> bench.act(record.path("id").asText(), "undo"));
        bench.act(toPublish, "publish");
        held.forEach(fault -> bench.awaitHeld(fault, 1));
        system.server().killHard();
        bench.sandbox().releaseAll();
        system.restartServer();

        for (JsonNode record : records) {
            JsonNode undone = bench.awaitUndo(record.path("id").asText());
            assertThat(undone.path("undone").isNull()).as("%s", undone).isFalse();
        }
        assertThat(bench.task(jobs.get(0).name()).isMissingNode()).isTrue();
        assertThat(bench.task(jobs.get(1).name()).path("updates").asInt())
                .as("one overwrite, one restore")
                .isEqualTo(2);
        assertThat(bench.task(jobs.get(2).name()).path("submits").asInt())
                .as("ours, and the former content's")
                .isEqualTo(2);
        assertThat(bench.awaitPublication(toPublish)
                        .path("publication")
                        .path("status")
                        .asText())
                .isEqualTo("PUBLISHED");
        assertThat(bench.calls("PublishObjectList")).as("looked, not repeated").hasSize(1);
        assertThat(bench.run(PAIR_NAMESPACE, published)).as("R5").isEqualTo(run);
    }
}
