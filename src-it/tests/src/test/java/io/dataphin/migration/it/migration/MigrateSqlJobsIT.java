package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MigrationServer
class MigrateSqlJobsIT {

    /** Streaming jobs of the seed that are no SQL, or that need what the project does not have. */
    private static final Set<String> NOT_FOR_THE_FIRST_BATCH = Set.of(
            "risk-score-stream",
            "order_replay_job",
            "feature_build_py",
            "nightly_order_report",
            "shop_cdc_pipeline",
            "attribution_stream");

    private final RunningSystem system;
    private Workbench bench;

    MigrateSqlJobsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldMigrateThirtyJobsInOneBatch() {
        List<Job> jobs = thirtyJobsOfTheTeam();
        assertThat(jobs).hasSize(30);

        // one of the tasks runs on its own; overwriting it needs a word
        String runs = jobs.stream()
                .filter(job -> job.name().equals("dwd_order_detail"))
                .findFirst()
                .orElseThrow()
                .id();

        List<JsonNode> records =
                bench.migrate(BatchBody.overwrite(PROJECT).jobs(jobs).accepting(runs, "TARGET_HAS_LIVE_INSTANCE"));

        assertThat(records)
                .hasSize(30)
                .allSatisfy(record -> assertThat(record.path("status").asText())
                        .as("%s", record.path("failure"))
                        .isEqualTo("SUCCEEDED"))
                .allSatisfy(this::taskShouldEqualItsSource);
        assertThat(bench.sandbox().calls())
                .as("D6: the source is only read")
                .noneMatch(call -> call.path("platform").asText().equals("VERVERICA")
                        && call.path("write").asBoolean());
        hardlyAnyCallShouldBeThrottledAfterTheFirstSecond();
    }

    private List<Job> thirtyJobsOfTheTeam() {
        return bench.sandbox().deployments(Workbench.NAMESPACE).stream()
                .map(deployment -> new Job(
                        deployment.path("deploymentId").asText(),
                        deployment.path("name").asText()))
                .filter(job -> !NOT_FOR_THE_FIRST_BATCH.contains(job.name()))
                .toList();
    }

    private void taskShouldEqualItsSource(JsonNode record) {
        JsonNode task = bench.task(record.path("targetName").asText());
        JsonNode source = bench.deployment(record.path("deploymentId").asText());
        assertThat(task.path("Code").asText())
                .as("SQL byte for byte")
                .isEqualTo(source.path("artifact")
                        .path("sqlArtifact")
                        .path("sqlScript")
                        .asText());
        assertThat(task.path("Directory").asText()).as("R3").isEqualTo("/");
        assertThat(task.path("OwnerId").asText()).as("R4").isEqualTo(Workbench.MIGRATOR.dataphinId());
        assertThat(task.path("Status").asText()).as("R16").isEqualTo("SUBMITTED");
        assertThat(task.path("submits").asInt()).as("R16").isEqualTo(1);
        assertThat(record.path("verification").path("equal").asBoolean())
                .as("%s", record.path("verification"))
                .isTrue();
        assertThat(record.path("target").path("fileId").asText())
                .isEqualTo(task.path("FileId").asText());
    }

    /** A busy machine may deliver two calls closer together than they were sent, hence a few. */
    private void hardlyAnyCallShouldBeThrottledAfterTheFirstSecond() {
        List<JsonNode> calls = bench.sandbox().calls();
        Instant calm = Instant.parse(calls.get(0).path("at").asText()).plus(Duration.ofSeconds(1));
        assertThat(calls)
                .filteredOn(call -> call.path("status").asInt() == 429)
                .filteredOn(call -> Instant.parse(call.path("at").asText()).isAfter(calm))
                .hasSizeLessThan(Math.max(1, calls.size() / 50));
    }

    @Test
    void shouldLeaveRunningJobUntouchedAndLetTheTaskAdoptIt() {
        Job job = bench.job();
        List<JsonNode> before = bench.sandbox().jobsOf(Workbench.NAMESPACE, job.id());
        assertThat(bench.deployment(job.id()).path("jobSummary").path("running").asInt())
                .as("a running job")
                .isEqualTo(1);

        JsonNode record = bench.migrate(job);

        JsonNode instance = bench.sandbox()
                .instance(PROJECT, record.path("target").path("fileId").asText());
        assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(bench.sandbox().jobsOf(Workbench.NAMESPACE, job.id()))
                .as("R5: same job, same start")
                .isEqualTo(before);
        assertThat(instance.path("DeploymentId").asText()).isEqualTo(job.id());
        assertThat(instance.path("JobId").asText())
                .as("R5: adopted")
                .isEqualTo(before.get(0).path("jobId").asText());
        assertThat(instance.path("Status").asText()).isEqualTo("RUNNING");
    }

    @Test
    void shouldGoThroughTheStagesInOrder() {
        Job job = bench.job();
        String reading = bench.set(Fault.of("HOLD_BEFORE", "GetDeployment").match(job.id()));
        String submitting =
                bench.set(Fault.of("HOLD_BEFORE", "GetStreamTaskAsyncResult").match(job.name()));

        String id = bench.begin(job);
        bench.awaitHeld(reading, 1);
        JsonNode whileReading = bench.record(id);
        bench.sandbox().release(reading);
        bench.awaitHeld(submitting, 1);
        JsonNode whileSubmitting = bench.record(id);
        bench.sandbox().release(submitting);
        JsonNode ended = bench.awaitEnd(id);

        assertThat(statusAndStage(whileReading)).as("R15").isEqualTo("MIGRATING READ");
        assertThat(statusAndStage(whileSubmitting)).as("R15").isEqualTo("SUBMITTING SUBMIT");
        assertThat(statusAndStage(ended)).isEqualTo("SUCCEEDED VERIFY");
        assertThat(ended.path("outcome").asText()).isEqualTo("CREATED");
        assertThat(stagesOf(ended.path("events"))).containsExactly("READ", "TRANSLATE", "WRITE", "SUBMIT", "VERIFY");
        assertThat(bench.log(id).lines())
                .as("the log tells the same")
                .hasSize(ended.path("events").size());
    }

    private static String statusAndStage(JsonNode record) {
        return record.path("status").asText() + ' ' + record.path("stage").asText();
    }

    private static List<String> stagesOf(JsonNode events) {
        return Json.each(events, event -> event.path("stage")).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }
}
