package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes and reads of tasks, each error code of the contract's section 4 once. */
class TaskContractTest extends SandboxTestBase {
    @Test
    void shouldCreateVersionOneAndGiveEveryFieldBack() {
        ObjectNode task = bound(sqlTask("orders_new"), "retail-prod", "d-1");
        task.put("Code", "-- kept as it is \r\n\tINSERT INTO t SELECT 1 FROM s;  \n");

        JsonNode data = create(RETAIL, "PROD", task).path("Data");
        JsonNode read = get("orders_new").path("Data");

        assertThat(data.path("Version").asLong()).isEqualTo(1);
        assertThat(data.path("Url").asText())
                .isEqualTo("/dev/streamJob/" + data.path("FileId").asText()
                        + "?env=PROD&projectId=7310002255667712&tenantId=30001011");
        assertThat(read.path("Code").asText()).isEqualTo(task.path("Code").asText());
        assertThat(read.path("SourceBinding")).isEqualTo(task.path("SourceBinding"));
        assertThat(read.path("OwnerId").asText()).isEqualTo(SandboxClient.ADMINISTRATOR);
        assertThat(read.path("Status").asText()).isEqualTo("DRAFT");
    }

    static Stream<Arguments> wrongContents() {
        return Stream.of(
                wrong("DPN.Stream.NameInvalid", task -> task.put("Name", "Bad-Name")),
                wrong("DPN.Stream.NameInvalid", task -> task.put("Name", "abc")),
                wrong("DPN.Stream.NameExists", task -> task.put("Name", "dws_uv_hourly")),
                wrong("DPN.Stream.EngineVersionUnknown", task -> task.put("ProdEngineVersion", "vvr-1.0")),
                wrong(
                        "DPN.Stream.ClusterUnknown",
                        task -> task.withObject("/ProdCluster").put("QueueName", "no-queue")),
                wrong("DPN.Stream.ParameterInvalid", task -> task.remove("Code")),
                wrong("DPN.Stream.ParameterInvalid", task -> task.put("Description", "x".repeat(1_001))),
                wrong(
                        "DPN.Stream.ParameterInvalid",
                        task -> task.withObject("/Resource").put("TaskManagerMemory", "8 GiB")),
                wrong(
                        "DPN.Stream.ParameterInvalid",
                        task -> task.putObject("SourceBinding").put("Platform", "OTHER")));
    }

    @ParameterizedTest
    @MethodSource("wrongContents")
    void shouldRefuseWrongContent(String code, Consumer<ObjectNode> change) {
        ObjectNode task = sqlTask("fine_name");
        change.accept(task);

        assertCode(create(RETAIL, "PROD", task), code);
    }

    @Test
    void shouldClearAbsentFieldsOnUpdateButKeepFour() {
        ObjectNode task = bound(sqlTask("to_update"), "retail-prod", "d-1");
        task.put("Description", "first").put("StateTtl", "36 h");
        String fileId = created(RETAIL, "PROD", task);

        JsonNode updated = update(sqlTask("to_update"), fileId, 1);
        JsonNode read = get("to_update").path("Data");

        assertThat(updated.path("Data").path("Version").asLong()).isEqualTo(2);
        assertThat(read.has("StateTtl")).isFalse();
        assertThat(read.path("Description").asText()).isEqualTo("first");
        assertThat(read.path("SourceBinding").path("DeploymentId").asText()).isEqualTo("d-1");
    }

    @Test
    void shouldCheckTypeBeforeVersionAndVersionBeforeContent() {
        String fileId = created(RETAIL, "PROD", sqlTask("check_order"));

        assertCode(
                update(sqlTask("check_order").put("Type", "FLINK_DATASTREAM"), fileId, 7), "DPN.Stream.TypeMismatch");
        assertCode(update(sqlTask("Bad-Name"), fileId, 7), "DPN.Stream.VersionConflict");
        assertCode(update(sqlTask("Bad-Name"), fileId, 1), "DPN.Stream.NameInvalid");
        assertCode(update(sqlTask("check_order"), "1", 1), "DPN.Stream.TaskNotFound");
    }

    @Test
    void shouldNameWhoeverHoldsTheLock() {
        client.control(
                "PUT",
                "/projects/" + RETAIL + "/tasks/locked_task",
                Json.object().put("LockUserId", "30012012"));
        String fileId = get("locked_task").path("Data").path("FileId").asText();

        JsonNode answer = update(sqlTask("locked_task").put("Type", "FLINK_DATASTREAM"), fileId, 9);

        assertCode(answer, "DPN.Stream.Locked");
        assertThat(answer.path("Data").path("LockUserId").asText()).isEqualTo("30012012");
    }

    @Test
    void shouldLetOnlyAdministratorsAndDevelopersWrite() {
        assertCode(createAs("30012012", "by_developer"), "OK");
        assertCode(createAs("30012001", "by_super_admin"), "OK");
        for (String user : new String[] {"30012013", "30012014", "30012015", "30012099"}) {
            assertCode(createAs(user, "by_somebody"), "DPN.Auth.NoPermission");
        }
    }

    @Test
    void shouldTellMissingProjectsAndSources() {
        assertCode(create(1, "PROD", sqlTask("some_task")), "DPN.Project.NotFound");
        assertCode(create(SandboxClient.IOT_LAB, "PROD", sqlTask("some_task")), "DPN.Project.NoStreamSource");
        assertCode(client.dataphin("GetStreamComputeSourceConnection", "Id=1", Map.of()), "DPN.ComputeSource.NotFound");
        assertCode(
                client.dataphin("GetResource", "ProjectId=" + RETAIL + "&Name=none.jar", Map.of()),
                "DPN.Resource.NotFound");
    }

    @Test
    void shouldRefuseWritesToTheProductionSideOfAPair() {
        assertCode(create(LOGISTICS, "PROD", logisticsTask("some_task")), "DPN.Auth.NoPermission");
    }

    @Test
    void shouldDeleteTheCurrentVersionOnly() {
        String fileId = created(RETAIL, "PROD", sqlTask("to_delete"));

        assertCode(delete(fileId, 2), "DPN.Stream.VersionConflict");
        assertCode(delete(fileId, 1), "OK");
        assertCode(get("to_delete"), "DPN.Stream.TaskNotFound");
    }

    @Test
    void shouldListWithoutTheHeavyFields() {
        ObjectNode command =
                Json.object().put("Keyword", "uv_hourly").put("PageNum", 1).put("PageSize", 100);

        JsonNode page = client.console("ListStreamTasks", RETAIL, "PROD", "ListCommand", command)
                .path("PageResult");

        assertThat(page.path("TotalCount").asInt()).isEqualTo(1);
        assertThat(page.path("List").path(0).path("Name").asText()).isEqualTo("dws_uv_hourly");
        assertThat(page.path("List").path(0).has("Code")).isFalse();
    }

    @Test
    void shouldRefuseASecondFunctionOfTheSameName() {
        ObjectNode command = Json.object().put("Name", "MASK_PHONE").put("ClassName", "com.example.Mask");

        assertCode(
                client.console("CreateStreamUdf", RETAIL, "PROD", "CreateCommand", command),
                "DPN.Stream.FunctionExists");
    }

    private static Arguments wrong(String code, Consumer<ObjectNode> change) {
        return Arguments.of(code, change);
    }

    private JsonNode createAs(String user, String name) {
        return client.consoleAs(user, "CreateStreamTask", RETAIL, "PROD", "CreateCommand", sqlTask(name));
    }

    private JsonNode get(String name) {
        return client.console(
                "GetStreamTask", RETAIL, "PROD", "QueryId", Json.object().put("Name", name));
    }

    private JsonNode update(ObjectNode task, String fileId, long expectedVersion) {
        task.put("FileId", fileId).put("ExpectedVersion", expectedVersion);
        return client.console("UpdateStreamTask", RETAIL, "PROD", "UpdateCommand", task);
    }

    private JsonNode delete(String fileId, long expectedVersion) {
        ObjectNode command = Json.object().put("FileId", fileId).put("ExpectedVersion", expectedVersion);
        return client.console("DeleteStreamTask", RETAIL, "PROD", "DeleteCommand", command);
    }

    private static void assertCode(JsonNode answer, String code) {
        assertThat(answer.path("Code").asText()).as("%s", answer).isEqualTo(code);
    }
}
