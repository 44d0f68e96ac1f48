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
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server is killed as {@code kill -9} does, and started again on the same data: nothing that was accepted is lost, nothing is done twice,
 * and a task of our own is not taken for somebody else's.
 */
class CrashIT {

    private static final Path FOLDER = Path.of("target", "crash-system");

    /** Above what the sandbox is set to, so that restarts and not rates decide how long this takes. */
    private static final Map<String, String> FAST = Map.of(
            "migration.dataphin.rate.level1", "100",
            "migration.dataphin.rate.level2", "50",
            "migration.dataphin.rate.level3", "20",
            // a write that was not sent counts as not done only after its time-out
            "migration.http.request-timeout", "PT5S");

    /** Set {@code -Dcrash.seed} to the seed of a failed run to have the same kills again. */
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private static RunningSystem system;

    private final Workbench bench = freshBench();

    @BeforeAll
    static void start() throws IOException {
        Folders.delete(FOLDER);
        system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), FAST, ServerProcess.FOR_TESTS));
        system.start();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private static Workbench freshBench() {
        Workbench fresh = Workbench.fresh(system);
        fresh.sandbox()
                .settings(Json.object().put("level1", 200).put("level2", 100).put("level3", 40));
        return fresh;
    }

    @Test
    void shouldFinishEveryRecordWhateverItWasDoingWhenKilled() {
        List<Job> jobs = bench.jobs(7);
        Job reading = jobs.get(0);
        Job beforeCreate = jobs.get(1);
        Job afterCreate = jobs.get(2);
        Job afterUpdate = jobs.get(3);
        Job afterSubmit = jobs.get(4);
        Job following = jobs.get(5);
        Job verifying = jobs.get(6);
        bench.handMade(afterUpdate.name(), Json.object());
        List<String> held = List.of(
                bench.set(Fault.of("HOLD_BEFORE", "GetDeployment").match(reading.id())),
                bench.set(Fault.of("HOLD_BEFORE", "CreateStreamTask").match(beforeCreate.name())),
                bench.set(Fault.of("HOLD_AFTER", "CreateStreamTask").match(afterCreate.name())),
                bench.set(Fault.of("HOLD_AFTER", "UpdateStreamTask").match(afterUpdate.name())),
                bench.set(Fault.of("HOLD_AFTER", "SubmitStreamTaskByAsync").match(afterSubmit.name())),
                bench.set(Fault.of("HOLD_BEFORE", "GetStreamTaskAsyncResult").match(following.name())),
                // the first look is for the name, before the task is written
                bench.set(Fault.of("HOLD_BEFORE", "GetStreamTask")
                        .match(verifying.name())
                        .after(1)));
        BatchBody body = BatchBody.skip(PROJECT);
        jobs.forEach(job -> body.jobWithPolicy(job, job.equals(afterUpdate) ? "OVERWRITE" : "SKIP"));

        JsonNode batch = bench.start(body);
        held.forEach(fault -> bench.awaitHeld(fault, 1));
        system.server().killHard();
        bench.sandbox().releaseAll();
        system.restartServer();

        List<JsonNode> records = bench.awaitEnd(batch);
        allShouldHaveSucceeded(records, jobs);
        jobs.forEach(job -> taskShouldBeWrittenOnce(job, job.equals(afterUpdate) ? 1 : 0));
        assertThat(outcomes(records)).as("not taken for somebody else's").doesNotContain("SKIPPED_NAME_EXISTS");
        assertThat(records.get(2).path("outcome").asText())
                .as("the intent has survived: it knows its own create")
                .isEqualTo("CREATED");
    }

    @Test
    void shouldFinishUndosAndPublicationsThatWereUnderWayWhenKilled() {
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

    @Test
    @Tag("soak")
    void shouldLoseAndDoubleNothingWhenKilledAtRandomMoments() {
        shouldFinish(1, 2);
    }

    @Test
    @Tag("soak")
    void shouldLoseAndDoubleNothingWhenKilledSixteenTimes() {
        shouldFinish(5, 16);
    }

    /** Batches of 40 jobs each, all begun before the first kill. */
    private void shouldFinish(int batches, int kills) {
        Random random = new Random(SEED);
        List<Job> jobs = bench.jobs(40 * batches);
        List<JsonNode> begun = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += 40) {
            begun.add(bench.start(BatchBody.skip(PROJECT).jobs(jobs.subList(from, from + 40))));
        }
        // every job needs at least five calls, so the run is not over before the last kill
        List<Integer> moments =
                random.ints(kills, 1, 5 * jobs.size()).sorted().boxed().toList();
        moments.forEach(this::killAfterCalls);

        List<JsonNode> records =
                begun.stream().flatMap(batch -> bench.awaitEnd(batch).stream()).toList();
        assertThat(records).as("kills after %s calls, seed %d", moments, SEED).hasSize(jobs.size());
        allShouldHaveSucceeded(records, jobs);
        jobs.forEach(job -> taskShouldBeWrittenOnce(job, 0));
        assertThat(outcomes(records)).as("seed %d", SEED).containsOnly("CREATED");
    }

    private void killAfterCalls(int calls) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(90))
                .until(() -> bench.sandbox().calls().size() >= calls);
        system.server().killHard();
        system.restartServer();
    }

    private static void allShouldHaveSucceeded(List<JsonNode> records, List<Job> jobs) {
        assertThat(records)
                .extracting(record -> record.path("deploymentId").asText())
                .containsExactlyElementsOf(jobs.stream().map(Job::id).toList());
        assertThat(records)
                .allSatisfy(record -> assertThat(record.path("status").asText())
                        .as("seed %d: %s", SEED, record)
                        .isEqualTo("SUCCEEDED"));
    }

    private void taskShouldBeWrittenOnce(Job job, int updates) {
        JsonNode task = bench.task(job.name());
        assertThat(task.path("creates").asInt())
                .as("creates of %s, seed %d", job, SEED)
                .isEqualTo(1);
        assertThat(task.path("updates").asInt())
                .as("updates of %s, seed %d", job, SEED)
                .isEqualTo(updates);
        assertThat(task.path("submits").asInt())
                .as("submits of %s, seed %d", job, SEED)
                .isEqualTo(1);
        assertThat(task.path("Status").asText()).isEqualTo("SUBMITTED");
    }

    private static List<String> outcomes(List<JsonNode> records) {
        return records.stream().map(record -> record.path("outcome").asText()).toList();
    }
}
