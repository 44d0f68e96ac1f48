package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a task of the target project that has the name of a migrated job (R11). */
@MigrationServer
class SameNamePolicyIT {

    private final RunningSystem system;
    private Workbench bench;

    SameNamePolicyIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldLeaveHandMadeTaskUntouchedUnderSkip() {
        Job job = bench.job();
        JsonNode before = bench.handMade(job.name(), Json.object());

        JsonNode record = bench.migrate(job);

        assertThat(record.path("status").asText()).isEqualTo("SKIPPED");
        assertThat(record.path("outcome").asText()).isEqualTo("SKIPPED_NAME_EXISTS");
        assertThat(bench.task(job.name())).isEqualTo(before);
    }

    @Test
    void shouldReplaceHandMadeTaskUnderOverwrite() {
        Job job = bench.job();
        JsonNode before = bench.handMade(job.name(), Json.object());

        JsonNode record = bench.migrate(BatchBody.overwrite(PROJECT).job(job)).get(0);

        JsonNode after = bench.task(job.name());
        assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(record.path("outcome").asText()).isEqualTo("OVERWRITTEN");
        assertThat(after.path("FileId")).isEqualTo(before.path("FileId"));
        assertThat(after.path("Version").asLong())
                .isEqualTo(before.path("Version").asLong() + 1);
        assertThat(after.path("Code").asText()).isEqualTo(scriptOf(job));
    }

    @Test
    void shouldTellBeforehandWhatWouldBeOverwritten() {
        Job job = bench.job();
        JsonNode before = bench.handMade(job.name(), Json.object());
        String address = "projects/" + PROJECT + "/jobs/" + job.id() + "/difference";

        JsonNode difference = bench.api().read(address + "?targetName=" + job.name());

        assertThat(difference.path("exists").asBoolean()).isTrue();
        assertThat(difference.path("equal").asBoolean()).isFalse();
        JsonNode script = field(difference, "artifact.sqlArtifact.sqlScript");
        assertThat(script.path("verdict").asText()).isEqualTo("DIFFERENT");
        assertThat(script.path("target").asText()).isEqualTo(before.path("Code").asText());
        assertThat(script.path("written").asText()).isEqualTo(scriptOf(job));

        bench.migrate(BatchBody.overwrite(PROJECT).job(job));

        JsonNode after = bench.api().read(address);
        assertThat(after.path("targetName").asText()).isEqualTo(job.name());
        assertThat(after.path("equal").asBoolean()).isTrue();
        assertThat(bench.api()
                        .read(address + "?targetName=nobody_has_this")
                        .path("exists")
                        .asBoolean(true))
                .isFalse();
        assertThat(bench.api()
                        .get("projects/" + PROJECT + "/jobs/00000000-0000-0000-0000-000000000000/difference")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode field(JsonNode difference, String name) {
        return Json.each(difference.path("fields"), field -> field).stream()
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A task is never overwritten with nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"sqlScript\":null}", "{\"sqlScript\":\"\"}", "{\"sqlScript\":\" \\n \"}"})
    void shouldRefuseJobWithoutItsScript(String sqlArtifact) {
        Job job = bench.job();
        JsonNode before = bench.handMade(job.name(), Json.object());
        putScript(job, sqlArtifact);
        MigrationApi.expect(200, bench.api().post("projects/" + PROJECT + "/jobs/refresh"));

        HttpAnswer answer = bench.post(BatchBody.overwrite(PROJECT).job(job));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("SCRIPT_MISSING");
        assertThat(bench.task(job.name())).isEqualTo(before);
    }

    @Test
    void shouldFailBeforeTheWriteWhenTheScriptIsGoneAfterTheBatchWasAccepted() {
        Job job = bench.job();
        JsonNode before = bench.handMade(job.name(), Json.object());
        String held = bench.set(Fault.of("HOLD_BEFORE", "GetDeployment").match(job.id()));
        JsonNode batch = bench.start(BatchBody.overwrite(PROJECT).job(job));
        bench.awaitHeld(held, 1);
        putScript(job, "null");
        bench.sandbox().release(held);

        JsonNode record = bench.awaitEnd(batch).get(0);

        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        assertThat(record.path("stage").asText()).isEqualTo("TRANSLATE");
        assertThat(record.at("/failure/code").asText()).isEqualTo("SCRIPT_MISSING");
        assertThat(bench.task(job.name())).isEqualTo(before);
    }

    private void putScript(Job job, String sqlArtifact) {
        ObjectNode deployment = (ObjectNode) bench.deployment(job.id());
        deployment.withObject("/artifact").set("sqlArtifact", Json.read(sqlArtifact));
        bench.sandbox().putDeployment(Workbench.NAMESPACE, deployment);
    }

    @Test
    void shouldTreatTaskOfAnotherJobLikeAnyOther() {
        List<Job> jobs = bench.jobs(2);
        bench.migrate(jobs.get(0));
        JsonNode before = bench.task(jobs.get(0).name());

        JsonNode record = bench.migrate(
                        BatchBody.skip(PROJECT).job(jobs.get(1), jobs.get(0).name()))
                .get(0);

        assertThat(record.path("status").asText()).isEqualTo("SKIPPED");
        assertThat(bench.task(jobs.get(0).name())).isEqualTo(before);
    }

    @Test
    void shouldFailOnTaskOfAnotherType() {
        ObjectNode dataStream = Json.object().put("Type", "FLINK_DATASTREAM");
        dataStream
                .putObject("MainResource")
                .put("ResourceName", "risk-score-1.4.2.jar")
                .put("ClassName", "com.example.risk.ScoreJob");

        shouldFailAndChangeNothing(dataStream, "TASK_TYPE_CONFLICT");
    }

    @Test
    void shouldFailOnTaskThatSomebodyElseIsEditing() {
        shouldFailAndChangeNothing(Json.object().put("LockUserId", DemoUser.WANG_WEI.dataphinId()), "TASK_LOCKED");
    }

    private void shouldFailAndChangeNothing(ObjectNode taskInTheWay, String code) {
        Job job = bench.job();
        JsonNode before = bench.handMade(job.name(), taskInTheWay);

        JsonNode record = bench.migrate(BatchBody.overwrite(PROJECT).job(job)).get(0);

        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        assertThat(record.path("stage").asText()).isEqualTo("WRITE");
        assertThat(record.path("failure").path("code").asText()).isEqualTo(code);
        assertThat(record.path("failure").path("message").asText()).contains(job.name());
        assertThat(record.path("failure").path("remedy").asText()).isNotBlank();
        assertThat(bench.task(job.name())).isEqualTo(before);
    }

    @Test
    void shouldOverwriteTaskThatTheMigratorIsEditing() {
        Job job = bench.job();
        bench.handMade(job.name(), Json.object().put("LockUserId", Workbench.MIGRATOR.dataphinId()));

        JsonNode record = bench.migrate(BatchBody.overwrite(PROJECT).job(job)).get(0);

        assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void shouldPreferThePolicyOfTheJob() {
        List<Job> jobs = bench.jobs(2);
        jobs.forEach(job -> bench.handMade(job.name(), Json.object()));

        List<JsonNode> records =
                bench.migrate(BatchBody.skip(PROJECT).job(jobs.get(0)).jobWithPolicy(jobs.get(1), "OVERWRITE"));

        assertThat(records)
                .extracting(record -> record.path("status").asText())
                .containsExactly("SKIPPED", "SUCCEEDED");
        assertThat(bench.task(jobs.get(1).name()).path("Code").asText()).isEqualTo(scriptOf(jobs.get(1)));
    }

    private String scriptOf(Job job) {
        return bench.deployment(job.id())
                .path("artifact")
                .path("sqlArtifact")
                .path("sqlScript")
                .asText();
    }
}
