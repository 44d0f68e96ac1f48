package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The read side of Ververica and its refusals. */
class VervericaTest extends SandboxTestBase {
    private static final String DEPLOYMENTS = "/namespaces/retail-prod/deployments";

    @Test
    void shouldPageThroughAllDeployments() {
        Set<String> ids = new HashSet<>();
        for (int page = 1; page <= 4; page++) {
            JsonNode answer = client.ververica(DEPLOYMENTS, "ListDeployments", "pageIndex=" + page);
            assertThat(answer.path("totalSize").asInt()).isEqualTo(36);
            answer.path("data").forEach(one -> ids.add(one.path("deploymentId").asText()));
        }

        assertThat(ids).hasSize(36);
    }

    @Test
    void shouldListTheNamespacesOfTheWorkspaceThatTheKeyOpens() {
        JsonNode listed =
                client.json(client.workspacesRequest().build()).path("data").path("editableNamespaces");

        assertThat(listed).extracting(one -> one.path("WorkspaceId").asText()).containsOnly("a14bd5d90a1b2c");
        assertThat(listed).extracting(one -> one.path("Namespace").asText()).contains("retail-prod");
    }

    @Test
    void shouldFilterByNameModeStatusAndLabel() {
        assertThat(count("name=%E8%AE%A2%E5%8D%95")).isEqualTo(1);
        assertThat(count("executionMode=BATCH")).isEqualTo(1);
        assertThat(count("status=FAILED")).isEqualTo(2);
        assertThat(count("status=TRANSITIONING")).isEqualTo(1);
        assertThat(count("labelKey=domain&labelValueArray=payment%3Brisk")).isEqualTo(3);
    }

    @Test
    void shouldBeAsInconsistentAsThePlatform() {
        JsonNode all = client.ververica(DEPLOYMENTS, "ListDeployments", "pageSize=100");
        EnumSet<JsonNodeType> times = EnumSet.noneOf(JsonNodeType.class);
        Set<String> memories = new HashSet<>();
        int withForeignSubObjects = 0;
        for (JsonNode one : all.path("data")) {
            times.add(one.path("createdAt").getNodeType());
            memories.add(one.at("/streamingResourceSetting/basicResourceSetting/taskmanagerResourceSettingSpec/memory")
                    .asText());
            withForeignSubObjects += one.path("artifact").size() > 2 ? 1 : 0;
        }

        assertThat(all.path("errorCode").asText()).isEqualTo("\"\"");
        assertThat(times).contains(JsonNodeType.STRING, JsonNodeType.NUMBER);
        assertThat(memories).contains("4Gi", "4 GiB", "4gb");
        assertThat(withForeignSubObjects).isPositive();
    }

    @Test
    void shouldAnswerTheSmallerReads() {
        String namespace = "/namespaces/retail-prod/";
        assertThat(client.ververica(namespace + "udfartifacts", "GetUdfArtifacts", "")
                        .path("data"))
                .hasSize(3);
        assertThat(client.ververica(namespace + "variables", "ListVariables", "")
                        .path("totalSize")
                        .asInt())
                .isEqualTo(13);
        assertThat(client.ververica(namespace + "deployment-targets", "ListDeploymentTargets", "")
                        .path("data"))
                .hasSize(3);
        assertThat(client.ververica(namespace + "connectors", "ListCustomConnectors", "")
                        .path("data"))
                .hasSize(1);
        assertThat(client.ververica("/engine-version-meta.json", "ListEngineVersionMetadata", "")
                        .at("/data/defaultEngineVersion")
                        .asText())
                .isEqualTo("vvr-8.0.11-flink-1.17");
    }

    @Test
    void shouldAnswerNotFoundAsBusinessError() {
        JsonNode deployment = client.ververica(DEPLOYMENTS + "/none", "GetDeployment", "");
        JsonNode namespace = client.ververica("/namespaces/none/deployments", "ListDeployments", "");

        assertThat(deployment.path("success").asBoolean(true)).isFalse();
        assertThat(deployment.path("errorCode").asText()).isEqualTo("990301");
        assertThat(namespace.path("errorCode").asText()).isEqualTo("990301");
    }

    @Test
    void shouldKeepAKeyInItsWorkspace() throws IOException {
        HttpRequest foreign = client.ververicaRequest("GET", DEPLOYMENTS, "ListDeployments")
                .key("sandbox-vvp-iot-key", "sandbox-vvp-iot-secret")
                .build();

        HttpResponse<String> response = client.send(foreign);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Json.parse(response.body()).path("Code").asText()).isEqualTo("Forbidden.RAM");
        assertThat(Json.parse(response.body()).has("HostId")).isTrue();
    }

    @Test
    void shouldRefuseAndLogWrites() throws IOException {
        HttpRequest delete = client.ververicaRequest("DELETE", DEPLOYMENTS + "/x", "DeleteDeployment")
                .build();

        HttpResponse<String> response = client.send(delete);
        JsonNode call =
                client.control("GET", "/calls?platform=VERVERICA").path("calls").path(0);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(call.path("action").asText()).isEqualTo("DeleteDeployment");
        assertThat(call.path("write").asBoolean()).isTrue();
    }

    @Test
    void shouldThrottleEachActionForItself() throws IOException {
        client.control("PUT", "/settings", Json.object().put("ververicaRate", 1));
        client.ververica(DEPLOYMENTS, "ListDeployments", "");

        HttpResponse<String> second = client.send(
                client.ververicaRequest("GET", DEPLOYMENTS, "ListDeployments").build());
        JsonNode other = client.ververica("/namespaces/retail-prod/connectors", "ListCustomConnectors", "");

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("x-acs-retry-after")).contains("1000");
        assertThat(other.path("success").asBoolean()).isTrue();
    }

    private int count(String query) {
        return client.ververica(DEPLOYMENTS, "ListDeployments", query)
                .path("totalSize")
                .asInt();
    }
}
