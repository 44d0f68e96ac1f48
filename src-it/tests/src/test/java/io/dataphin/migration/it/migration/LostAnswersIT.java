package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes whose answer never arrives: looked at, never repeated. Every one of them is done exactly once. */
@MigrationServer
class LostAnswersIT {

    private final RunningSystem system;
    private Workbench bench;

    LostAnswersIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    /** A held answer is lost when the plug-in gives up waiting for it. */
    @ParameterizedTest
    @ValueSource(strings = {"RESET_AFTER", "GARBLED", "HOLD_AFTER"})
    void shouldWriteOnceWhenTheAnswerIsLost(String kind) {
        List<Job> jobs = bench.jobs(3);
        Job created = jobs.get(0);
        Job overwritten = jobs.get(1);
        Job submitted = jobs.get(2);
        bench.handMade(overwritten.name(), Json.object());
        bench.set(Fault.of(kind, "CreateStreamTask").match(created.name()));
        bench.set(Fault.of(kind, "UpdateStreamTask").match(overwritten.name()));
        bench.set(Fault.of(kind, "SubmitStreamTaskByAsync").match(submitted.name()));

        List<JsonNode> records = bench.migrate(BatchBody.skip(PROJECT)
                .job(created)
                .jobWithPolicy(overwritten, "OVERWRITE")
                .job(submitted));

        assertThat(records)
                .allSatisfy(record -> assertThat(record.path("status").asText())
                        .as("%s", record)
                        .isEqualTo("SUCCEEDED"))
                .extracting(record -> record.path("outcome").asText())
                .containsExactly("CREATED", "OVERWRITTEN", "CREATED");
        taskShouldHaveBeen(created, 1, 0);
        taskShouldHaveBeen(overwritten, 1, 1);
        taskShouldHaveBeen(submitted, 1, 0);
        assertThat(codesOf(records.get(0))).contains("WRITE_FOUND");
        assertThat(codesOf(records.get(1))).contains("WRITE_FOUND");
        assertThat(codesOf(records.get(2))).containsAnyOf("SUBMIT_FOUND", "SUBMIT_RUNNING");
        assertThat(bench.log(records.get(0).path("id").asText())).contains("answer was lost");
    }

    /** Both kinds at once, since each lost write is waited for. */
    @Test
    void shouldWriteAgainWhenTheFirstCallWasNeverDone() {
        List<Job> jobs = bench.jobs(6);
        loseBeforeItIsDone("RESET_BEFORE", jobs.subList(0, 3));
        loseBeforeItIsDone("GARBLED_BEFORE", jobs.subList(3, 6));

        List<JsonNode> records = bench.migrate(BatchBody.overwrite(PROJECT).jobs(jobs));

        assertThat(records)
                .hasSize(6)
                .allSatisfy(record -> assertThat(record.path("status").asText())
                        .as("%s", record)
                        .isEqualTo("SUCCEEDED"));
        for (int first : List.of(0, 3)) {
            taskShouldHaveBeen(jobs.get(first), 1, 0);
            taskShouldHaveBeen(jobs.get(first + 1), 1, 1);
            taskShouldHaveBeen(jobs.get(first + 2), 1, 0);
        }
    }

    /** The create of the first job, the update of the second and the submit of the third. */
    private void loseBeforeItIsDone(String kind, List<Job> jobs) {
        bench.handMade(jobs.get(1).name(), Json.object());
        bench.set(Fault.of(kind, "CreateStreamTask").match(jobs.get(0).name()));
        bench.set(Fault.of(kind, "UpdateStreamTask").match(jobs.get(1).name()));
        bench.set(Fault.of(kind, "SubmitStreamTaskByAsync").match(jobs.get(2).name()));
    }

    private void taskShouldHaveBeen(Job job, int created, int updated) {
        JsonNode task = bench.task(job.name());
        assertThat(task.path("creates").asInt()).as("creates of %s", job).isEqualTo(created);
        assertThat(task.path("updates").asInt()).as("updates of %s", job).isEqualTo(updated);
        assertThat(task.path("submits").asInt()).as("submits of %s", job).isEqualTo(1);
        assertThat(task.path("SourceBinding").path("DeploymentId").asText()).isEqualTo(job.id());
    }

    private static List<String> codesOf(JsonNode record) {
        return Json.each(record.path("events"), event -> event.path("code").asText());
    }
}
