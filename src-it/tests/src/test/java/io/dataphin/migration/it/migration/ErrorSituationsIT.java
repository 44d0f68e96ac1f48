package io.dataphin.migration.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error situations that a user meets and that no other test is about; {@code docs/rules.md} lists them all. */
@MigrationServer
class ErrorSituationsIT {

    private static final String ARCHIVE = "7310002255668304";

    private final RunningSystem system;
    private Workbench bench;

    ErrorSituationsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldSayThatTheAccessKeyOfTheSourceHasLostItsRights() {
        HttpAnswer answer = new Refusals(bench)
                .expect(503, "SOURCE_UNAVAILABLE", () -> bench.api().get("projects/" + ARCHIVE + "/jobs"));

        assertThat(answer.json().path("detail").asText()).contains("access key", "Forbidden.RAM");
    }

    @Test
    void shouldFailAtOnceWhenTheAccessKeyLosesItsRightsMeanwhile() {
        Job job = bench.job();
        String fault = bench.set(Fault.of("ERROR", "GetDeployment")
                .answer(403, "Forbidden.RAM")
                .match(job.id())
                .times(-1));

        JsonNode failure = failure(job);

        assertThat(failure.path("code").asText()).isEqualTo("SOURCE_ACCESS_DENIED");
        assertThat(failure.path("message").asText()).contains(job.name(), "Forbidden.RAM");
        assertThat(bench.sandbox().hits(fault)).as("not tried again").isEqualTo(1);
    }

    /** What the batch knows of clusters and engine versions may be old: the target is asked for them once more, and the task written once more. */
    @ParameterizedTest
    @CsvSource({
        "DPN.Stream.NameInvalid, TARGET_NAME_INVALID, 1",
        "DPN.Stream.EngineVersionUnknown, ENGINE_VERSION_UNKNOWN, 2",
        "DPN.Stream.ClusterUnknown, CLUSTER_UNKNOWN, 2",
        "DPN.Stream.ParameterInvalid, TASK_PARAMETER_INVALID, 1",
        "DPN.Project.NoStreamSource, PROJECT_NO_STREAM_SOURCE, 1",
        "DPN.Project.NotFound, PROJECT_NOT_FOUND, 1",
        "DPN.Quota.NobodyKnowsThis, TARGET_REJECTED, 1"
    })
    void shouldFailWithTheReasonWhenTheTargetRefusesTheTask(String platformCode, String failureCode, int writes) {
        Job job = bench.job();
        String fault = bench.set(Fault.of("BUSINESS_ERROR", "CreateStreamTask")
                .answer(200, platformCode)
                .match(job.name())
                .times(-1));

        JsonNode failure = failure(job);

        assertThat(failure.path("code").asText()).isEqualTo(failureCode);
        assertThat(bench.sandbox().hits(fault)).as("not tried again and again").isEqualTo(writes);
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
    }

    /** What is known to fail is refused before the start; only what changes afterwards fails while it is translated. */
    @Test
    void shouldFailAtTheTranslationWhenTheProjectLosesTheQueueAfterTheBatchWasAccepted() {
        Job job = bench.job();
        String held = bench.set(Fault.of("HOLD_BEFORE", "GetDeployment").match(job.id()));
        String record = bench.begin(job);
        bench.awaitHeld(held, 1);
        bench.set(Fault.altered(
                "GetClusterQueueInfoByEnv", "QueueName", Json.object().put("QueueName", "other-queue")));
        bench.set(Fault.of("BUSINESS_ERROR", "CreateStreamTask")
                .answer(200, "DPN.Stream.ClusterUnknown")
                .match(job.name())
                .times(-1));
        bench.sandbox().release(held);

        assertTranslationFailed(bench.awaitEnd(record), "other-queue");
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
    }

    @Test
    void shouldFailAtTheTranslationWhenTheJobIsMovedAfterTheBatchWasAccepted() {
        Job job = bench.job();
        String held = bench.set(Fault.of("HOLD_BEFORE", "GetDeployment").match(job.id()));
        String record = bench.begin(job);
        bench.awaitHeld(held, 1);
        ObjectNode deployment = (ObjectNode) bench.deployment(job.id());
        deployment.withObject("/deploymentTarget").put("name", "gpu-queue");
        bench.sandbox().putDeployment(Workbench.NAMESPACE, deployment);
        bench.sandbox().release(held);

        assertTranslationFailed(bench.awaitEnd(record), "gpu-queue");
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
    }

    private static void assertTranslationFailed(JsonNode record, String named) {
        assertThat(record.path("stage").asText()).isEqualTo("TRANSLATE");
        assertThat(record.at("/failure/code").asText()).isEqualTo("CLUSTER_UNKNOWN");
        assertThat(record.at("/failure/message").asText()).contains(named, "It offers: ");
    }

    @Test
    void shouldShowWhereTheParserOfTheTargetRefusesTheScript() {
        Job job = bench.job();
        ObjectNode deployment = (ObjectNode) bench.deployment(job.id());
        deployment
                .withObject("/artifact/sqlArtifact")
                .put("sqlScript", "CREATE TABLE raw_ddl (id BIGINT\n  WITH ('connector' = 'print');\n");
        bench.sandbox().putDeployment(Workbench.NAMESPACE, deployment);

        JsonNode record = bench.migrate(job);

        assertThat(record.at("/failure/code").asText()).isEqualTo("SQL_INVALID");
        assertThat(record.path("stage").asText()).isEqualTo("SUBMIT");
        assertThat(Json.each(
                        record.path("findings"), finding -> finding.path("line").asInt()))
                .as("%s", record.path("findings"))
                .contains(1);
        assertThat(record.at("/failure/message").asText()).containsPattern("at line 1, column \\d+: ");
        assertThat(bench.submitLog(record.path("id").asText()))
                .as("the platform's own words")
                .contains("line 1");
        assertThat(bench.task(job.name()).path("creates").asInt())
                .as("the task is kept")
                .isEqualTo(1);
    }

    private JsonNode failure(Job job) {
        JsonNode record = bench.migrate(job);
        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        JsonNode failure = record.path("failure");
        assertThat(failure.path("message").asText()).isNotBlank();
        assertThat(failure.path("remedy").asText()).isNotBlank();
        return failure;
    }
}
