package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asynchronous submits, their failures, and adoption in a Basic project. */
class SubmitTest extends SandboxTestBase {
    @Test
    void shouldRunForAWhileAndThenBeSubmitted() {
        String fileId = created(RETAIL, "PROD", sqlTask("task_one"));

        long asyncId =
                submit(RETAIL, "PROD", fileId, 1).path("Data").path("AsyncId").asLong();
        JsonNode running = client.asyncResult(RETAIL, "PROD", asyncId).path("Data");
        JsonNode second = submit(RETAIL, "PROD", fileId, 1);
        clock.advance(Duration.ofMillis(600));
        JsonNode done = client.asyncResult(RETAIL, "PROD", asyncId).path("Data");

        assertThat(running.path("Status").asText()).isEqualTo("RUNNING");
        assertThat(second.path("Code").asText()).isEqualTo("DPN.Stream.SubmitRunning");
        assertThat(second.path("Data").path("AsyncId").asLong()).isEqualTo(asyncId);
        assertThat(done.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(task(fileId).path("Status").asText()).isEqualTo("SUBMITTED");
        assertThat(latestSubmitId(fileId)).isEqualTo(done.path("SubmitId").asLong());
    }

    @Test
    void shouldSubmitTheCurrentVersionOnly() {
        String fileId = created(RETAIL, "PROD", sqlTask("task_one"));

        assertThat(submit(RETAIL, "PROD", fileId, 2).path("Code").asText()).isEqualTo("DPN.Stream.VersionConflict");
    }

    @Test
    void shouldNameMissingResources() {
        ObjectNode task = sqlTask("task_one").put("Type", "FLINK_DATASTREAM");
        task.remove("Code");
        task.putObject("MainResource").put("ResourceName", "order-replay-1.8.0.jar");
        task.putArray("DependencyResourceNames").add("geo-lookup-2.1.jar").add("none.jar");
        String fileId = created(RETAIL, "PROD", task);

        JsonNode result = submitted(RETAIL, "PROD", fileId, 1);

        assertThat(result.path("ErrorCode").asText()).isEqualTo("DPN.Stream.ResourceMissing");
        assertThat(Json.textList(result.path("MissingResources")))
                .containsExactly("order-replay-1.8.0.jar", "none.jar");
        assertThat(task(fileId).path("Status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void shouldNameMissingFunctionsThatTheSourceKnows() {
        ObjectNode task = sqlTask("task_one");
        task.put("Code", "INSERT INTO t SELECT Channel_Attribution(a), mask_phone(b), lower(c) FROM s;");

        JsonNode result = submitted(RETAIL, "PROD", created(RETAIL, "PROD", task), 1);

        assertThat(result.path("ErrorCode").asText()).isEqualTo("DPN.Stream.FunctionMissing");
        assertThat(Json.textList(result.path("MissingFunctions"))).containsExactly("channel_attribution");
    }

    @Test
    void shouldPassOverBothKindsOfLineComments() {
        ObjectNode task =
                sqlTask("task_one").put("Code", "// it's (old\nINSERT INTO t SELECT 'http://x' FROM s; -- it's (too");

        JsonNode result = submitted(RETAIL, "PROD", created(RETAIL, "PROD", task), 1);

        assertThat(result.path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void shouldSayWhereSqlIsBroken() {
        ObjectNode task = sqlTask("task_one").put("Code", "INSERT INTO t\nSELECT (1 + 2 FROM s;");

        JsonNode result = submitted(RETAIL, "PROD", created(RETAIL, "PROD", task), 1);

        assertThat(result.path("ErrorCode").asText()).isEqualTo("DPN.Stream.SqlInvalid");
        assertThat(result.path("Log").asText()).contains("line 2, column 8");
    }

    @Test
    void shouldNotKnowForeignAsyncIds() {
        assertThat(client.asyncResult(RETAIL, "PROD", 1).path("Code").asText()).isEqualTo("DPN.Stream.AsyncNotFound");
    }

    @Test
    void shouldStayInDevelopmentWhenEditedWhileTheSubmitRuns() {
        String fileId = created(RETAIL, "PROD", sqlTask("task_one"));
        submit(RETAIL, "PROD", fileId, 1);
        client.control("PUT", "/projects/" + RETAIL + "/tasks/task_one", Json.object());
        clock.advance(Duration.ofSeconds(1));

        JsonNode task = task(fileId);

        assertThat(task.path("Version").asLong()).isEqualTo(2);
        assertThat(task.path("Status").asText()).isEqualTo("IN_DEVELOPMENT");
    }

    @Test
    void shouldAdoptTheRunningJobUntouched() {
        String id = deploymentId("retail-prod", "dwd_payment_success");
        JsonNode job = client.ververica("/namespaces/retail-prod/jobs", "ListJobs", "deploymentId=" + id)
                .path("data")
                .path(0);
        String fileId = created(RETAIL, "PROD", bound(sqlTask("dwd_payment_success"), "retail-prod", id));

        submitted(RETAIL, "PROD", fileId, 1);
        JsonNode instance = instance(fileId);

        assertThat(instance.path("Status").asText()).isEqualTo("RUNNING");
        assertThat(instance.path("JobId").asText()).isEqualTo(job.path("jobId").asText());
        assertThat(instance.path("StartTime").asLong())
                .isEqualTo(job.path("startTime").asLong() * 1_000);
    }

    @Test
    void shouldShowAJobThatNeverRanAsStoppedWithoutJobId() {
        String id = deploymentId("retail-prod", "ads_top_products");
        String fileId = created(RETAIL, "PROD", bound(sqlTask("ads_top_products"), "retail-prod", id));
        assertThat(instance(fileId).isMissingNode()).isTrue();

        submitted(RETAIL, "PROD", fileId, 1);

        assertThat(instance(fileId).path("Status").asText()).isEqualTo("STOPPED");
        assertThat(instance(fileId).has("JobId")).isFalse();
    }

    private JsonNode task(String fileId) {
        return client.console(
                        "GetStreamTask",
                        RETAIL,
                        "PROD",
                        "QueryId",
                        Json.object().put("FileId", fileId))
                .path("Data");
    }

    private long latestSubmitId(String fileId) {
        ObjectNode query = Json.object().put("ObjectId", fileId).put("ObjectType", "FLINK_SQL");
        return client.dataphin("GetLatestSubmitDetail", "", Map.of("SubmitDetailQuery", query))
                .path("SubmitDetailResult")
                .path("Id")
                .asLong();
    }

    private JsonNode instance(String fileId) {
        ObjectNode command = Json.object();
        command.putArray("FileIdList").add(fileId);
        return client.console("GetStreamInstances", RETAIL, "PROD", "QueryCommand", command)
                .path("Data")
                .path(0);
    }
}
