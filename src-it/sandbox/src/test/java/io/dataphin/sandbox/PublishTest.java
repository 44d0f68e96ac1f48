package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Publishing in a Dev-Prod project. */
class PublishTest extends SandboxTestBase {
    @Test
    void shouldAdoptOnPublishAndNotBefore() {
        String id = deploymentId("iot-prod", "device_alarm_cep");
        String fileId = created(LOGISTICS, "DEV", bound(logisticsTask("device_alarm_cep"), "iot-prod", id));
        JsonNode submit = submitted(LOGISTICS, "DEV", fileId, 1);
        assertThat(submit.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(get(fileId, "PROD").path("Code").asText()).isEqualTo("DPN.Stream.TaskNotFound");
        assertThat(instance(fileId).isMissingNode()).isTrue();

        publish(submit.path("SubmitId").asText());
        assertThat(record(fileId).path("PublishStatus").asInt()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));

        assertThat(record(fileId).path("PublishStatus").asInt()).isEqualTo(1);
        assertThat(record(fileId).path("ObjectVersion").asText()).isEqualTo("1");
        assertThat(get(fileId, "PROD").path("Data").path("Status").asText()).isEqualTo("PUBLISHED");
        assertThat(get(fileId, "DEV").path("Data").path("Status").asText()).isEqualTo("PUBLISHED");
        assertThat(instance(fileId).path("Status").asText()).isEqualTo("RUNNING");
        assertThat(pending()).isEmpty();
    }

    @Test
    void shouldFailWhileAResourceIsNotPublished() {
        String resourceId = createResource("influx-auth-0.9.jar");
        ObjectNode task = logisticsTask("energy_meter_15min");
        task.putArray("DependencyResourceNames").add("influx-auth-0.9.jar");
        String fileId = created(LOGISTICS, "DEV", task);
        String submitId =
                submitted(LOGISTICS, "DEV", fileId, 1).path("SubmitId").asText();

        publish(submitId);
        clock.advance(Duration.ofSeconds(1));
        JsonNode failed = record(fileId);
        publish(submitIdOf(resourceId));
        publish(submitId);
        clock.advance(Duration.ofSeconds(1));

        assertThat(failed.path("PublishStatus").asInt(-1)).isZero();
        assertThat(failed.path("ErrorMessage").asText()).contains("influx-auth-0.9.jar");
        assertThat(record(fileId).path("PublishStatus").asInt()).isEqualTo(1);
    }

    @Test
    void shouldKeepThePublishedCopyWhenDevelopmentGoesOn() {
        String fileId = created(LOGISTICS, "DEV", logisticsTask("some_task"));
        publish(submitted(LOGISTICS, "DEV", fileId, 1).path("SubmitId").asText());
        clock.advance(Duration.ofSeconds(1));
        client.control("PUT", "/projects/" + LOGISTICS + "/tasks/some_task", Json.object());

        assertThat(get(fileId, "DEV").path("Data").path("Version").asInt()).isEqualTo(2);
        assertThat(get(fileId, "DEV").path("Data").path("Status").asText()).isEqualTo("IN_DEVELOPMENT");
        assertThat(get(fileId, "PROD").path("Data").path("Version").asInt()).isEqualTo(1);
        ObjectNode delete = Json.object().put("FileId", fileId).put("ExpectedVersion", 2);
        assertThat(client.console("DeleteStreamTask", LOGISTICS, "DEV", "DeleteCommand", delete)
                        .path("Code")
                        .asText())
                .isEqualTo("DPN.Stream.AlreadyPublished");
    }

    @Test
    void shouldRefuseUnknownSubmitsAndBasicProjects() {
        assertThat(publish("1").path("Code").asText()).isEqualTo("DPN.Publish.SubmitNotFound");
        assertThat(publishIn(RETAIL, "1", SandboxClient.ADMINISTRATOR)
                        .path("Code")
                        .asText())
                .isEqualTo("DPN.Publish.NotAvailable");
    }

    @Test
    void shouldLetOperationsPublishButNotVisitors() {
        String fileId = created(LOGISTICS, "DEV", logisticsTask("some_task"));
        String submitId =
                submitted(LOGISTICS, "DEV", fileId, 1).path("SubmitId").asText();

        assertThat(publishIn(LOGISTICS, submitId, "30012013").path("Code").asText())
                .isEqualTo("DPN.Auth.NoPermission");
        assertThat(publishIn(LOGISTICS, submitId, "30012015").path("Code").asText())
                .isEqualTo("OK");
    }

    private JsonNode publish(String submitId) {
        return publishIn(LOGISTICS, submitId, SandboxClient.ADMINISTRATOR);
    }

    private JsonNode publishIn(long project, String submitId, String user) {
        ObjectNode command = Json.object().put("ProjectId", project).put("Comment", "test");
        command.putArray("SubmitIdList").add(Long.parseLong(submitId));
        return client.dataphin("PublishObjectList", "OpUserId=" + user, Map.of("PublishCommand", command));
    }

    private String createResource(String name) {
        ObjectNode command = Json.object()
                .put("ProjectId", LOGISTICS)
                .put("Name", name)
                .put("ResourceType", "JAR")
                .put("ComputeEngineType", "NONE")
                .put("StorageAddress", "30001011/x");
        return client.dataphin(
                        "CreateResource", "OpUserId=" + SandboxClient.ADMINISTRATOR, Map.of("CreateCommand", command))
                .path("Data")
                .asText();
    }

    private String submitIdOf(String objectId) {
        for (JsonNode row : pending()) {
            if (row.path("ObjectId").asText().equals(objectId)) {
                return row.path("Id").asText();
            }
        }
        throw new IllegalArgumentException("object " + objectId + " is not waiting");
    }

    private JsonNode pending() {
        return list("ListSubmitRecords");
    }

    /** The newest publish record of an object. */
    private JsonNode record(String objectId) {
        for (JsonNode row : list("ListPublishRecords")) {
            if (row.path("ObjectId").asText().equals(objectId)) {
                return row;
            }
        }
        throw new IllegalArgumentException("object " + objectId + " was never published");
    }

    private JsonNode list(String action) {
        ObjectNode query = Json.object();
        ObjectNode filter = query.putObject("SearchFilter").put("Page", 1).put("PageSize", 100);
        filter.putArray("ProjectIdList").add(LOGISTICS);
        return client.dataphin(action, "", Map.of("ListQuery", query))
                .path("ListResult")
                .path("Data");
    }

    private JsonNode get(String fileId, String env) {
        return client.console(
                "GetStreamTask", LOGISTICS, env, "QueryId", Json.object().put("FileId", fileId));
    }

    private JsonNode instance(String fileId) {
        ObjectNode command = Json.object();
        command.putArray("FileIdList").add(fileId);
        return client.console("GetStreamInstances", LOGISTICS, "PROD", "QueryCommand", command)
                .path("Data")
                .path(0);
    }
}
