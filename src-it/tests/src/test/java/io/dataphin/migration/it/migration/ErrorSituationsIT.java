package io.dataphin.migration.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error situations that a user meets and that no other test is about; {@code docs/rules.md} lists them all. */
@MigrationServer
class ErrorSituationsIT {

    private static final String ARCHIVE = "7310002255668304";

    /** Projects that cannot be a target, with the code of what blocks them. */
    private static final Map<String, String> BLOCKED = Map.of(
            "7310002255667900", "NO_STREAM_SOURCE",
            "7310002255668102", "SOURCES_NOT_SEPARATE",
            "7310002255668203", "DEV_SOURCE_MISSING",
            "7310002255668405", "CREDENTIAL_MISSING");

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
    void shouldSayWhatBlocksEachProjectR8R18() {
        Map<String, String> blocked = new TreeMap<>();
        for (JsonNode project : bench.api().read("projects")) {
            project.path("blockers").forEach(blocker -> {
                blocked.put(project.path("id").asText(), blocker.path("code").asText());
                assertThat(blocker.path("message").asText()).isNotBlank();
            });
            assertThat(project.path("eligible").asBoolean())
                    .isEqualTo(project.path("blockers").isEmpty());
        }

        assertThat(blocked).containsExactlyInAnyOrderEntriesOf(BLOCKED);
    }

    @Test
    void shouldOfferThePairOnceAndOnlyItsDevSideR10() {
        Map<String, String> sides = new TreeMap<>();
        for (JsonNode project : bench.api().read("projects")) {
            String before = sides.put(
                    project.path("id").asText(),
                    project.path("mode").asText() + ' ' + project.path("env").asText());
            assertThat(before).as("one entry a project").isNull();
        }

        assertThat(sides.values()).containsOnly("BASIC PROD", "DEV_PROD DEV");
    }

    @Test
    void shouldRefuseBatchesIntoEachBlockedProject() {
        Refusals refusals = new Refusals(bench);
        Job job = bench.job();

        BLOCKED.keySet()
                .forEach(project -> refusals.expect(
                        422,
                        "PROJECT_NOT_ELIGIBLE",
                        () -> bench.post(BatchBody.skip(Long.parseLong(project)).job(job))));
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

    @ParameterizedTest
    @CsvSource({
        "DPN.Stream.NameInvalid, TARGET_NAME_INVALID",
        "DPN.Stream.EngineVersionUnknown, ENGINE_VERSION_UNKNOWN",
        "DPN.Stream.ClusterUnknown, CLUSTER_UNKNOWN",
        "DPN.Stream.ParameterInvalid, TASK_PARAMETER_INVALID",
        "DPN.Project.NoStreamSource, PROJECT_NO_STREAM_SOURCE",
        "DPN.Project.NotFound, PROJECT_NOT_FOUND",
        "DPN.Quota.NobodyKnowsThis, TARGET_REJECTED"
    })
    void shouldFailWithTheReasonWhenTheTargetRefusesTheTask(String platformCode, String failureCode) {
        Job job = bench.job();
        String fault = bench.set(Fault.of("BUSINESS_ERROR", "CreateStreamTask")
                .answer(200, platformCode)
                .match(job.name())
                .times(-1));

        JsonNode failure = failure(job);

        assertThat(failure.path("code").asText()).isEqualTo(failureCode);
        assertThat(bench.sandbox().hits(fault)).as("not tried again").isEqualTo(1);
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
    }

    @Test
    void shouldShowWhereTheParserOfTheTargetRefusesTheScript() {
        Job job = bench.job();
        var deployment = (com.fasterxml.jackson.databind.node.ObjectNode) bench.deployment(job.id());
        deployment
                .withObject("/artifact/sqlArtifact")
                .put("sqlScript", "CREATE TABLE raw_ddl (id BIGINT\n  WITH ('connector' = 'print');\n");
        bench.sandbox().putDeployment(Workbench.NAMESPACE, deployment);

        JsonNode record = bench.migrate(job);

        assertThat(record.at("/failure/code").asText()).isEqualTo("SQL_INVALID");
        assertThat(record.path("stage").asText()).isEqualTo("SUBMIT");
        assertThat(Json.each(record.path("findings"), finding -> finding.path("line").asInt()))
                .as("%s", record.path("findings"))
                .contains(1);
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
