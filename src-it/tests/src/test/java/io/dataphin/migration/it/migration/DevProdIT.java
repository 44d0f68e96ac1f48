package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PAIR;
import static io.dataphin.migration.it.migration.Workbench.PAIR_NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Dev-Prod pair: jobs come from the source attached to Prod (R7), tasks go to Dev (R10), and reach Prod by a publish only (R17). */
@MigrationServer
class DevProdIT {

    private final RunningSystem system;
    private Workbench bench;

    DevProdIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    @Test
    void shouldOfferThePairOnceByItsDevSideWithTheSourceOfItsProdSideR7R10() {
        List<JsonNode> projects = Json.each(bench.api().read("projects").path("items"), project -> project).stream()
                .filter(project -> project.path("id").asText().equals(Long.toString(PAIR)))
                .toList();

        assertThat(projects).as("a pair is one entry").singleElement().satisfies(pair -> {
            assertThat(pair.path("mode").asText()).isEqualTo("DEV_PROD");
            assertThat(pair.path("env").asText()).isEqualTo("DEV");
            assertThat(pair.path("eligible").asBoolean()).isTrue();
            assertThat(pair.path("source").path("namespace").asText()).isEqualTo(PAIR_NAMESPACE);
        });
    }

    @Test
    void shouldTakeNoJobOfTheDevSourceR7() {
        List<String> candidates = bench.candidates(PAIR);

        assertThat(ids("retail-dev")).isNotEmpty().doesNotContainAnyElementsOf(candidates);
        assertThat(candidates).containsAll(ids(PAIR_NAMESPACE));
    }

    private List<String> ids(String namespace) {
        return bench.sandbox().deployments(namespace).stream()
                .map(deployment -> deployment.path("deploymentId").asText())
                .toList();
    }

    @Test
    void shouldReachProductionByAPublishOnlyR17() {
        Job job = bench.pairJobs(1).get(0);

        JsonNode record = bench.migrate(BatchBody.skip(PAIR).job(job)).get(0);
        String id = record.path("id").asText();
        String fileId = record.path("target").path("fileId").asText();

        assertThat(record.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(record.path("publication").path("status").asText()).isEqualTo("NOT_PUBLISHED");
        assertThat(record.path("running").isNull())
                .as("nothing to compare before the publish")
                .isTrue();
        assertThat(bench.sandbox().instance(PAIR, fileId).isMissingNode()).isTrue();
        bench.act(id, "publish");
        bench.awaitPublication(id);
        assertThat(bench.sandbox().instance(PAIR, fileId).path("DeploymentId").asText())
                .isEqualTo(job.id());
    }

    /** R6 without a hand: what the project lacks is read from the store of the workspace and uploaded first. */
    @Test
    void shouldMoveTheFilesOfAJarJobAlongAndSubmitItR6() {
        String deployment = scenario("files-move", "fleet_fence_stream");

        JsonNode record =
                bench.migrate(BatchBody.overwrite(PAIR).job(deployment)).get(0);

        assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
        assertThat(Json.each(record.path("events"), event -> event.path("code").asText()))
                .contains("FILES_MOVING", "FILES_MOVED")
                .doesNotContain("FILES_MISSING");
        assertThat(calls("CreateResource")).as("each file once").isEqualTo(4);
    }

    /** One JAR with three dependencies and a function: uploaded and registered first, then the task is submitted. */
    @Test
    void shouldRegisterTheFunctionThatAScriptCallsAndSubmitItR6() {
        String deployment = scenario("function-moves", "fence_alarm_stream");

        JsonNode preview = preview(BatchBody.overwrite(PAIR).job(deployment));
        assertThat(preview.path("functionsToMove")).extracting(JsonNode::asText).containsExactly("in_fence");
        assertThat(preview.path("filesToMove")).hasSize(4);
        assertThat(codes(preview)).contains("FUNCTION_MOVES_ALONG").doesNotContain("FUNCTION_NOT_IN_PROJECT");
        JsonNode record =
                bench.migrate(BatchBody.overwrite(PAIR).job(deployment)).get(0);

        assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
        assertThat(Json.each(record.path("events"), event -> event.path("code").asText()))
                .contains("FILES_MOVED", "FUNCTIONS_MOVING", "FUNCTIONS_MOVED")
                .doesNotContain("FILES_MISSING", "FUNCTIONS_MISSING");
        assertThat(calls("CreateResource")).isEqualTo(4);
        assertThat(calls("CreateStreamUdf")).isEqualTo(1);
    }

    /** The project has a file of that name, which has another size: nothing is uploaded over it, and a person says whether the task may run with it. */
    @Test
    void shouldTakeAnotherFileOfTheProjectOnlyWhenThatWasAccepted() {
        String deployment = scenario("files-move", "fleet_fence_stream");
        bench.sandbox().putResource(PAIR, "fence-geometry-1.3.jar");
        BatchBody wish = BatchBody.overwrite(PAIR).job(deployment);

        JsonNode preview = preview(wish).path("jobs").path(0);
        HttpAnswer refusal = bench.post(wish);
        JsonNode record =
                bench.migrate(wish.accepting(deployment, "RESOURCE_DIFFERS")).get(0);

        assertThat(preview.path("toAccept")).extracting(JsonNode::asText).containsExactly("RESOURCE_DIFFERS");
        assertThat(preview.path("findings"))
                .extracting(finding -> finding.path("message").asText())
                .anyMatch(message -> message.contains("fence-geometry-1.3.jar (") && message.contains("<> 1048576)"));
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.body()).contains("RESOURCE_DIFFERS");
        assertThat(record.path("status").asText()).as("%s", record).isEqualTo("SUCCEEDED");
        assertThat(calls("CreateResource")).as("the other files").isEqualTo(3);
    }

    private JsonNode preview(BatchBody wish) {
        return MigrationApi.expect(200, bench.api().post("batches/preview", wish.json()))
                .json();
    }

    private static List<String> codes(JsonNode preview) {
        return Json.each(
                preview.path("jobs").path(0).path("findings"),
                finding -> finding.path("code").asText());
    }

    /** The id of a job of a scenario. */
    private String scenario(String scenario, String job) {
        bench.sandbox().scenario(scenario);
        bench.api().post("projects/" + PAIR + "/jobs/refresh");
        return bench.sandbox().deployments(PAIR_NAMESPACE).stream()
                .filter(deployment -> deployment.path("name").asText().equals(job))
                .map(deployment -> deployment.path("deploymentId").asText())
                .findFirst()
                .orElseThrow();
    }

    private long calls(String action) {
        return bench.sandbox().calls().stream()
                .filter(call -> call.path("action").asText().equals(action))
                .count();
    }
}
