package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PAIR;
import static io.dataphin.migration.it.migration.Workbench.PAIR_NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Texts of the platforms that are longer, or of other characters, than anybody thought of: they are shown as far as there is room, and change
 * nothing about how a record or a publication ends, about its keys, or about the number of calls.
 */
@MigrationServer
class OddTextsIT {

    /** Each of them is six characters long in JSON. */
    private static final String CONTROL_CHARACTERS = "\u0000\u0001\u001b\u001f".repeat(250);

    private static final int FAILED_ATTEMPT = 0;

    private final RunningSystem system;
    private Workbench bench;

    OddTextsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldFailAPublicationWhoseCauseIsLongAndPublishAgain() {
        String id = migratedForPublish(bench.pairJobs(1).get(0));
        String fault = bench.set(Fault.altered(
                "ListPublishRecords",
                "PublishStatus",
                Json.object().put("PublishStatus", FAILED_ATTEMPT).put("ErrorMessage", "no quota ".repeat(556))));

        bench.act(id, "publish");
        JsonNode failed = bench.awaitPublication(id);
        bench.sandbox().release(fault);

        assertThat(publicationFailure(failed)).as("%s", failed).isEqualTo("PUBLISH_FAILED");
        assertThat(failed.path("publication").path("message").asText()).startsWith("no quota no quota");
        assertThat(bench.calls("PublishObjectList")).hasSize(1);
        assertThat(UndoIT.actions(failed)).as("let go").contains("publish", "migrate");
        bench.act(id, "publish");
        bench.awaitRecord(
                id, record -> record.path("publication").path("status").asText().equals("PUBLISHED"));
    }

    /** In its words, and as its body. */
    @Test
    void shouldTryAgainAfterAnErrorOfControlCharacters() {
        List<Job> jobs = bench.jobs(2);
        Fault unavailable = Fault.of("ERROR", "CreateStreamTask").answer(503, "ServiceUnavailable");
        bench.set(unavailable
                .message(CONTROL_CHARACTERS)
                .match(jobs.get(0).name())
                .times(2));
        bench.set(unavailable.body(CONTROL_CHARACTERS).match(jobs.get(1).name()).times(2));

        List<JsonNode> records = bench.migrate(BatchBody.skip(PROJECT).jobs(jobs));

        assertThat(records).hasSize(2).allSatisfy(record -> {
            assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
            assertThat(record.path("waitingFor").isNull()).isTrue();
        });
        assertThat(jobs).allSatisfy(job -> {
            assertThat(creates(job)).as("refused twice, done once").isEqualTo(3);
            assertThat(bench.task(job.name()).path("creates").asInt()).isEqualTo(1);
        });
    }

    @Test
    void shouldFailARecordOnceWhenTheRequestIdIsLong() {
        Job job = bench.job();
        String fault = bench.set(Fault.of("ERROR", "CreateStreamTask")
                .answer(400, "InvalidParameter")
                .requestId("r".repeat(400))
                .match(job.name())
                .times(-1));

        JsonNode failed = bench.migrate(job);
        bench.sandbox().release(fault);

        assertThat(failed.path("status").asText()).as("%s", failed).isEqualTo("FAILED");
        assertThat(failed.path("failure").path("code").asText()).isEqualTo("TARGET_REJECTED");
        assertThat(creates(job)).isEqualTo(1);
        assertThat(bench.migrate(job).path("status").asText()).as("let go").isEqualTo("SUCCEEDED");
    }

    private long creates(Job job) {
        return bench.calls("CreateStreamTask").stream()
                .filter(call -> call.path("name").asText().equals(job.name()))
                .count();
    }

    @Test
    void shouldPublishWhateverTheInstanceLooksLike() {
        Job job = bench.pairJobs(1).get(0);
        String id = migratedForPublish(job);
        bench.set(oddInstances());

        bench.act(id, "publish");
        JsonNode published = bench.awaitPublication(id);

        assertThat(published.path("publication").path("status").asText())
                .as("%s", published)
                .isEqualTo("PUBLISHED");
        assertThat(published.path("running").path("instanceState").asText()).startsWith("RUN");
        assertThat(bench.calls("GetStreamInstances")).hasSize(1);
        assertThat(bench.calls("PublishObjectList")).hasSize(1);
        assertThat(UndoIT.actions(bench.record(id))).as("let go").contains("migrate");
    }

    @Test
    void shouldSucceedWhateverTheInstanceLooksLike() {
        Job job = bench.job();
        bench.set(oddInstances());

        JsonNode record = bench.migrate(job);

        assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
        assertThat(record.path("running").path("instanceState").asText()).startsWith("RUN");
        assertThat(bench.calls("GetStreamInstances")).hasSize(1);
        assertThat(creates(job)).isEqualTo(1);
    }

    private static Fault oddInstances() {
        return Fault.altered(
                "GetStreamInstances",
                "InstanceId",
                Json.object().put("Status", "RUN" + "N".repeat(57)).put("JobId", "j".repeat(300)));
    }

    @Test
    void shouldPublishAScriptWithALongTextLiteralWhileAFunctionWaits() {
        Job job = bench.pairJobs(1).get(0);
        ObjectNode deployment = (ObjectNode) bench.deployment(PAIR_NAMESPACE, job.id());
        ObjectNode artifact = (ObjectNode) deployment.path("artifact").path("sqlArtifact");
        String script = artifact.path("sqlScript").asText();
        artifact.put("sqlScript", script.replace("'" + job.name() + "'", "'" + "it''s ".repeat(2_000) + "'"));
        bench.sandbox().putDeployment(PAIR_NAMESPACE, deployment);
        bench.sandbox().putUnpublishedFunction(PAIR, "it_waiting_function");
        String id = migratedForPublish(job);

        bench.act(id, "publish");
        JsonNode published = bench.awaitPublication(id);

        assertThat(published.path("publication").path("status").asText())
                .as("%s", published)
                .isEqualTo("PUBLISHED");
        assertThat(bench.calls("PublishObjectList"))
                .as("it does not call the function")
                .hasSize(1);
    }

    private String migratedForPublish(Job job) {
        JsonNode record = bench.migrate(BatchBody.skip(PAIR).job(job)).get(0);
        assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
        return record.path("id").asText();
    }

    private static String publicationFailure(JsonNode record) {
        return record.path("publication").path("failure").path("code").asText();
    }
}
