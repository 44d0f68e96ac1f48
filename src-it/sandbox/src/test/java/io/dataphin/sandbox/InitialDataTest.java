package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others build on: thirty jobs of retail-prod submit in retail_rt, the other six each show a difficulty. */
class InitialDataTest extends SandboxTestBase {
    @Test
    void shouldSubmitThirtyScriptsAndMissOneFunction() {
        Map<String, Long> asyncIds = new LinkedHashMap<>();
        for (JsonNode job :
                client.control("GET", "/namespaces/retail-prod/deployments").path("deployments")) {
            if (streamingSql(job)) {
                asyncIds.put(job.path("name").asText(), submitAs("migrated_" + asyncIds.size(), job));
            }
        }
        clock.advance(Duration.ofSeconds(1));

        List<String> failed = new ArrayList<>();
        asyncIds.forEach((name, asyncId) -> {
            JsonNode result = client.asyncResult(RETAIL, "PROD", asyncId).path("Data");
            if (!result.path("Status").asText().equals("SUCCESS")) {
                failed.add(name + ' ' + result.path("ErrorCode").asText());
            }
        });

        assertThat(asyncIds).hasSize(31);
        assertThat(failed).containsExactly("attribution_stream DPN.Stream.FunctionMissing");
    }

    private static boolean streamingSql(JsonNode job) {
        return job.at("/artifact/kind").asText().equals("SQLSCRIPT")
                && job.path("executionMode").asText().equals("STREAMING");
    }

    private long submitAs(String name, JsonNode job) {
        JsonNode artifact = job.at("/artifact/sqlArtifact");
        ObjectNode task =
                bound(sqlTask(name), "retail-prod", job.path("deploymentId").asText());
        task.put("Code", artifact.path("sqlScript").asText());
        task.put("ProdEngineVersion", job.path("engineVersion").asText());
        task.withObject("/ProdCluster")
                .put("QueueName", job.at("/deploymentTarget/name").asText());
        ArrayNode dependencies = task.putArray("DependencyResourceNames");
        Json.textList(artifact.path("additionalDependencies"))
                .forEach(uri -> dependencies.add(uri.substring(uri.lastIndexOf('/') + 1)));
        return submit(RETAIL, "PROD", created(RETAIL, "PROD", task), 1)
                .path("Data")
                .path("AsyncId")
                .asLong();
    }
}
