package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PAIR;
import static io.dataphin.migration.it.migration.Workbench.PAIR_NAMESPACE;
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

/** From Dev to Prod by an ordinary publish (R17), with running jobs untouched (R5). */
@MigrationServer
class PublishIT {

    private final RunningSystem system;
    private Workbench bench;
    private Refusals refusals;

    PublishIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
        refusals = new Refusals(bench);
    }

    @Test
    void shouldPublishNewFilesFirstAndThenTheTask() {
        Job job = bench.pairJarJob();
        JsonNode failed = bench.migrate(BatchBody.skip(PAIR).job(job)).get(0);
        assertThat(failed.path("failure").path("code").asText()).isEqualTo("RESOURCE_MISSING");
        String file = missing(failed);
        bench.sandbox().putUnpublishedResource(PAIR, file);
        String id = failed.path("id").asText();
        bench.act(id, "submit");
        assertThat(bench.awaitEnd(id).path("status").asText()).isEqualTo("SUCCEEDED");

        bench.act(id, "publish");
        JsonNode record = bench.awaitPublication(id);

        assertThat(publication(record)).as("%s", record).isEqualTo("PUBLISHED");
        assertThat(record.path("status").asText())
                .as("publishing never changes it")
                .isEqualTo("SUCCEEDED");
        assertThat(bench.calls("PublishObjectList"))
                .as("the file, then the task")
                .hasSize(2);
        assertThat(UndoIT.codes(record)).containsSubsequence("PUBLISHING", "PUBLISHING_FILE", "PUBLISHED");
        assertThat(bench.pairTask(job.name()).path("Status").asText()).isEqualTo("PUBLISHED");
    }

    private static String missing(JsonNode failed) {
        String message = failed.path("failure").path("message").asText();
        return message.substring(message.lastIndexOf(": ") + 2).replaceFirst("\\.$", "");
    }

    @Test
    void shouldLeaveARunningJobRunningAndAStoppedOneStopped() {
        List<Job> jobs = bench.pairJobs(4);
        List<JsonNode> before =
                jobs.stream().map(job -> bench.run(PAIR_NAMESPACE, job)).toList();
        List<JsonNode> records = bench.migrate(BatchBody.skip(PAIR).jobs(jobs));

        JsonNode result = bulkPublish(records);
        List<JsonNode> published = records.stream()
                .map(record -> bench.awaitPublication(record.path("id").asText()))
                .toList();

        assertThat(result.path("accepted").asInt()).isEqualTo(4);
        assertThat(bench.calls("PublishObjectList"))
                .as("published together: one call")
                .hasSize(1);
        assertThat(jobs.stream().map(job -> bench.run(PAIR_NAMESPACE, job)))
                .as("R5: same job id, same start, same state")
                .containsExactlyElementsOf(before);
        assertThat(bench.sourceWrites()).as("D6").isEmpty();
        for (JsonNode record : published.subList(0, 3)) {
            JsonNode running = record.path("running");
            assertThat(running.path("sourceState").asText()).as("%s", record).isEqualTo("RUNNING");
            assertThat(running.path("instanceState").asText()).isEqualTo("RUNNING");
            assertThat(running.path("sameJob").asBoolean()).isTrue();
            assertThat(running.path("sourceRun")).isEqualTo(running.path("instanceRun"));
        }
        JsonNode stopped = published.get(3).path("running");
        assertThat(stopped.path("sourceState").asText()).isEqualTo("STOPPED");
        assertThat(stopped.path("instanceState").asText()).isEqualTo("STOPPED");
        assertThat(stopped.path("sameJob").isNull()).isTrue();
    }

    private JsonNode bulkPublish(List<JsonNode> records) {
        ObjectNode wish = Json.object().put("action", "publish");
        wish.putObject("filter").put("batchId", records.get(0).path("batchId").asText());
        return MigrationApi.expect(202, bench.api().post("records/actions", wish))
                .json();
    }

    @Test
    void shouldShowWhyAPublishFailedAndPublishAgainOnceItIsMended() {
        Job job = bench.pairJarJob();
        JsonNode first = bench.migrate(BatchBody.skip(PAIR).job(job)).get(0);
        String file = missing(first);
        String id = first.path("id").asText();
        bench.sandbox().putResource(PAIR, file);
        bench.act(id, "submit");
        bench.awaitEnd(id);
        bench.sandbox().removeResource(PAIR, file);

        bench.act(id, "publish");
        JsonNode failed = bench.awaitPublication(id);
        bench.sandbox().putResource(PAIR, file);
        bench.act(id, "publish");
        JsonNode again = bench.awaitRecord(
                id, record -> record.path("publication").path("status").asText().equals("PUBLISHED"));

        assertThat(failed.path("publication").path("status").asText()).isEqualTo("FAILED");
        assertThat(failed.path("publication").path("message").asText())
                .as("the platform's words")
                .contains("DPN.Publish", file);
        assertThat(failed.path("publication").path("failure").path("remedy").asText())
                .contains("Publish");
        assertThat(failed.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(UndoIT.actions(failed)).contains("publish", "undo", "migrate");
        assertThat(publication(again)).isEqualTo("PUBLISHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET_AFTER", "RESET_BEFORE", "GARBLED"})
    void shouldPublishOnceWhenTheAnswerIsLost(String kind) {
        Job job = bench.pairJobs(1).get(0);
        String id =
                bench.migrate(BatchBody.skip(PAIR).job(job)).get(0).path("id").asText();
        bench.set(Fault.of(kind, "PublishObjectList"));

        bench.act(id, "publish");
        JsonNode record = bench.awaitPublication(id);

        assertThat(publication(record)).as("%s", record).isEqualTo("PUBLISHED");
        assertThat(UndoIT.codes(record).stream().filter("PUBLISHED"::equals)).hasSize(1);
        if (!kind.equals("RESET_BEFORE")) {
            assertThat(UndoIT.codes(record)).contains("PUBLISH_FOUND");
        }
    }

    @Test
    void shouldRefuseWithTheReasonWhatCannotBePublished() {
        Job basic = bench.job();
        String basicId = bench.migrate(basic).path("id").asText();
        String failedId = bench.migrate(BatchBody.skip(PAIR).job(bench.pairJarJob()))
                .get(0)
                .path("id")
                .asText();
        Job job = bench.pairJobs(1).get(0);
        String id =
                bench.migrate(BatchBody.skip(PAIR).job(job)).get(0).path("id").asText();

        shouldNotBePublishable(basicId, "Basic");
        shouldNotBePublishable(failedId, "succeeded");
        bench.act(id, "publish");
        bench.awaitPublication(id);
        shouldNotBePublishable(id, "already");
        HttpAnswer undo = refusals.expect(409, "NOT_UNDOABLE", () -> bench.api().post("records/" + id + "/undo"));
        assertThat(undo.json().path("detail").asText()).contains("published");
        assertThat(UndoIT.actions(bench.record(id))).containsExactly("migrate", "check");
    }

    private void shouldNotBePublishable(String id, String reason) {
        HttpAnswer answer =
                refusals.expect(409, "NOT_PUBLISHABLE", () -> bench.api().post("records/" + id + "/publish"));
        assertThat(answer.json().path("detail").asText()).contains(reason);
    }

    @Test
    void shouldLetOperationsPublishAndNothingElse() {
        Job job = bench.pairJobs(1).get(0);
        String id =
                bench.migrate(BatchBody.skip(PAIR).job(job)).get(0).path("id").asText();
        MigrationApi operations = system.api(DemoUser.CHEN_JIE);

        assertThat(UndoIT.actions(operations.read("records/" + id))).containsExactly("publish");
        assertThat(operations.post("records/" + id + "/undo").status()).isEqualTo(403);
        MigrationApi.expect(202, operations.post("records/" + id + "/publish"));

        assertThat(publication(bench.awaitPublication(id))).isEqualTo("PUBLISHED");
        assertThat(bench.calls("PublishObjectList").get(0).toString())
                .as("acted for who asked for it")
                .contains(DemoUser.CHEN_JIE.dataphinId());
    }

    @Test
    void shouldUndoInDevBeforeThePublish() {
        Job job = bench.pairJobs(1).get(0);
        String id =
                bench.migrate(BatchBody.skip(PAIR).job(job)).get(0).path("id").asText();

        bench.act(id, "undo");

        assertThat(bench.awaitUndo(id).path("undone").isNull()).isFalse();
        assertThat(bench.pairTask(job.name()).isMissingNode()).isTrue();
        assertThat(UndoIT.actions(bench.record(id))).containsExactly("migrate");
    }

    private static String publication(JsonNode record) {
        return record.path("publication").path("status").asText();
    }
}
