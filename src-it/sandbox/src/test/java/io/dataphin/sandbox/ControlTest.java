package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The control API: what tests see and what they can change. */
class ControlTest extends SandboxTestBase {
    @Test
    void shouldLogAndCountCalls() {
        String fileId = created(RETAIL, "PROD", bound(sqlTask("logged_task"), "retail-prod", "d-1"));
        long seq = client.control("GET", "/calls").path("lastSeq").asLong();
        long asyncId =
                submit(RETAIL, "PROD", fileId, 1).path("Data").path("AsyncId").asLong();
        client.asyncResult(RETAIL, "PROD", asyncId);

        JsonNode calls = client.control("GET", "/calls?after=" + seq).path("calls");

        assertThat(calls).hasSize(2);
        for (JsonNode call : calls) {
            assertThat(call.path("name").asText()).isEqualTo("logged_task");
            assertThat(call.path("fileId").asText()).isEqualTo(fileId);
            assertThat(call.path("migrationKey").asText()).isEqualTo("key-d-1");
            assertThat(call.path("status").asInt()).isEqualTo(200);
            assertThat(call.path("inFlight").asBoolean(true)).isFalse();
        }
        assertThat(calls.path(0).path("opUserId").asText()).isEqualTo(SandboxClient.ADMINISTRATOR);
        assertThat(calls.path(0).path("write").asBoolean()).isTrue();
        assertThat(client.control("GET", "/calls/summary")
                        .path("DATAPHIN/CreateStreamTask")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldLetPeopleChangeTasksByHand() {
        created(RETAIL, "PROD", bound(sqlTask("migrated_task"), "retail-prod", "d-1"));

        client.control(
                "PUT",
                "/projects/" + RETAIL + "/tasks/migrated_task",
                Json.object().put("ModifierId", "30012012").put("Description", "changed"));
        JsonNode task = task("migrated_task");

        assertThat(task.path("Version").asLong()).isEqualTo(2);
        assertThat(task.path("ModifierId").asText()).isEqualTo("30012012");
        assertThat(task.has("SourceBinding")).isFalse();
        assertThat(task.path("creates").asInt()).isEqualTo(1);
        assertThat(task.path("updates").asInt()).isEqualTo(1);
    }

    @Test
    void shouldShowWhichJobATaskHasAdopted() {
        String deployment = client.control("GET", "/namespaces/retail-prod/deployments")
                .path("deployments")
                .path(0)
                .path("deploymentId")
                .asText();
        String fileId = created(RETAIL, "PROD", bound(sqlTask("adopting_task"), "retail-prod", deployment));
        submitted(RETAIL, "PROD", fileId, 1);

        JsonNode job = client.control("GET", "/namespaces/retail-prod/deployments/" + deployment + "/jobs")
                .path("jobs")
                .path(0);
        JsonNode instances =
                client.control("GET", "/projects/" + RETAIL + "/instances").path("instances");

        assertThat(instances).anySatisfy(instance -> {
            assertThat(instance.path("FileId").asText()).isEqualTo(fileId);
            assertThat(instance.path("JobId").asText())
                    .isEqualTo(job.path("jobId").asText());
        });
    }

    @Test
    void shouldMakeCallsThatSomebodyHasMadeBefore() {
        ObjectNode call = Json.object().put("OpUserId", "30012012");
        call.set("Context", SandboxClient.context(RETAIL, "PROD"));
        call.set("CreateCommand", sqlTask("former_task"));

        JsonNode made =
                client.control("POST", "/dataphin/CreateStreamTask", call).path("Data");
        JsonNode refused = client.control("POST", "/dataphin/CreateStreamTask", call);

        JsonNode task = task("former_task");
        assertThat(task.path("FileId")).isEqualTo(made.path("FileId"));
        assertThat(task.path("ModifierId").asText()).isEqualTo("30012012");
        assertThat(refused.path("error").asText()).contains("former_task");
        assertThat(client.control("GET", "/calls").path("calls")).isEmpty();
    }

    @Test
    void shouldGenerateDeploymentsInOrder() {
        ObjectNode request =
                Json.object().put("count", 3).put("prefix", "load_job").put("kind", "SQLSCRIPT");

        JsonNode ids = client.control("POST", "/namespaces/iot-prod/deployments/generate", request)
                .path("deploymentIds");

        assertThat(ids).hasSize(3);
        assertThat(ids.path(0).asText()).isEqualTo(deploymentId("iot-prod", "load_job_0001"));
        assertThat(ids.path(2).asText()).isEqualTo(deploymentId("iot-prod", "load_job_0003"));
    }

    @Test
    void shouldPutAndDeleteDeployments() {
        ObjectNode deployment = Json.object().put("name", "put_by_hand").put("engineVersion", "vvr-9");
        deployment.putObject("jobSummary").put("running", 1);

        client.control("PUT", "/namespaces/retail-dev/deployments/d-9", deployment);
        JsonNode read = client.ververica("/namespaces/retail-dev/deployments/d-9", "GetDeployment", "");
        client.control("DELETE", "/namespaces/retail-dev/deployments/d-9");

        assertThat(read.at("/data/name").asText()).isEqualTo("put_by_hand");
        assertThat(read.at("/data/jobSummary/running").asInt()).isEqualTo(1);
        assertThat(client.ververica("/namespaces/retail-dev/deployments/d-9", "GetDeployment", "")
                        .path("errorCode")
                        .asText())
                .isEqualTo("990301");
    }

    @Test
    void shouldGoBackToTheBeginningOnReset() {
        created(RETAIL, "PROD", sqlTask("new_task"));
        client.control("DELETE", "/projects/" + RETAIL + "/resources/ip-geo-2.1.jar");

        client.control("POST", "/reset");

        assertThat(client.control("GET", "/projects/" + RETAIL + "/tasks").path("tasks"))
                .hasSize(3);
        assertThat(client.control("GET", "/calls").path("calls")).isEmpty();
        assertThat(client.control("GET", "/settings").path("level3").asInt()).isEqualTo(5);
        assertThat(client.dataphin("GetResource", "ProjectId=" + RETAIL + "&Name=ip-geo-2.1.jar", Map.of())
                        .path("Code")
                        .asText())
                .isEqualTo("OK");
    }

    @Test
    void shouldHoldSameNamedTasksMadeByHand() {
        assertThat(task("dwd_order_detail").path("Status").asText()).isEqualTo("SUBMITTED");
        assertThat(task("dws_uv_hourly").path("Status").asText()).isEqualTo("DRAFT");
        assertThat(deploymentId("retail-prod", "dwd_order_detail")).isNotEmpty();
        assertThat(deploymentId("retail-prod", "dws_uv_hourly")).isNotEmpty();
    }

    private JsonNode task(String name) {
        for (JsonNode task :
                client.control("GET", "/projects/" + RETAIL + "/tasks").path("tasks")) {
            if (task.path("Name").asText().equals(name)) {
                return task;
            }
        }
        throw new IllegalArgumentException("no task " + name);
    }
}
