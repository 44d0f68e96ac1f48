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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What others build on: thirty jobs of retail-prod submit in retail_rt, the other six each show a difficulty; media-prod
 * holds every kind of job, and most of its SQL jobs submit in media_rt.
 */
class InitialDataTest extends SandboxTestBase {
    private static final long MEDIA = 7_310_002_255_668_001L;
    private static final String CLUSTER_OF_RETAIL = "61187014-a3ba-4cdd-8609-1f0aa3df4a3d";
    private static final List<String> NAMESPACES = List.of(
            "retail-prod",
            "retail-dev",
            "iot-prod",
            "media-prod",
            "finance-prod",
            "supply-prod",
            "archive-prod",
            "partner-prod");

    @Test
    void shouldSubmitThirtyScriptsAndMissOneFunction() {
        Map<String, Long> asyncIds = submitAll("retail-prod", RETAIL, CLUSTER_OF_RETAIL);

        assertThat(asyncIds).hasSize(31);
        assertThat(failures(RETAIL, asyncIds)).containsExactly("attribution_stream DPN.Stream.FunctionMissing");
    }

    @Test
    void shouldSubmitMostScriptsOfMediaAndMeetEachDifficulty() {
        Map<String, Long> asyncIds = submitAll("media-prod", MEDIA, clusterOf("vvp_media_prod"));

        assertThat(asyncIds).hasSizeGreaterThan(60);
        assertThat(failures(MEDIA, asyncIds))
                .as("of those whose queue and engine version Dataphin knows")
                .containsExactly(
                        "dws_channel_roi DPN.Stream.FunctionMissing", "filter_in_variable DPN.Stream.SqlInvalid");
    }

    @Test
    void shouldHoldOneHundredAndFiftyJobsOfEveryKindAndState() {
        List<JsonNode> jobs = NAMESPACES.stream()
                .flatMap(namespace -> deployments(namespace).stream())
                .toList();

        assertThat(jobs).hasSize(150);
        assertThat(jobs)
                .extracting(job -> job.at("/artifact/kind").asText())
                .contains("SQLSCRIPT", "JAR", "PYTHON", "CDCYAML", "YAML", "MATERIALIZED_TABLE", "NOTEBOOK");
        assertThat(jobs).extracting(job -> job.path("executionMode").asText()).contains("STREAMING", "BATCH");
        assertThat(jobs)
                .extracting(job -> job.path("deploymentHasChanged").asBoolean())
                .contains(true, false);
        assertThat(jobs)
                .extracting(job -> job.at("/deploymentTarget/mode").asText())
                .contains("PER_JOB", "SESSION");
        for (String state : List.of("running", "starting", "cancelling", "cancelled", "finished", "failed")) {
            assertThat(jobs)
                    .as(state)
                    .anyMatch(job -> job.at("/jobSummary/" + state).asInt() > 0);
        }
        assertThat(jobs)
                .extracting(job -> job.path("deploymentId").asText())
                .as("one id a job, whatever the namespace")
                .doesNotHaveDuplicates();
    }

    private List<JsonNode> deployments(String namespace) {
        return StreamSupport.stream(
                        client.control("GET", "/namespaces/" + namespace + "/deployments")
                                .path("deployments")
                                .spliterator(),
                        false)
                .toList();
    }

    private String clusterOf(String computeSource) {
        JsonNode clusters = client.dataphin(
                "GetClusterQueueInfoByEnv",
                "Env=PROD&ProjectId=" + MEDIA + "&EngineType=VERVERICA_FLINK&StreamBatchMode=BOTH",
                Map.of());
        String id = clusters.findPath("ClusterId").asText();
        assertThat(id).as("cluster of %s: %s", computeSource, clusters).isNotEmpty();
        return id;
    }

    /** Writes and submits all streaming SQL jobs; those that cannot even be written are left out. */
    private Map<String, Long> submitAll(String namespace, long project, String cluster) {
        Map<String, Long> asyncIds = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode job : deployments(namespace)) {
            if (streamingSql(job)) {
                String fileId = created(project, "PROD", task("migrated_" + number++, namespace, cluster, job));
                if (!fileId.isEmpty()) {
                    asyncIds.put(
                            job.path("name").asText(),
                            submit(project, "PROD", fileId, 1)
                                    .path("Data")
                                    .path("AsyncId")
                                    .asLong());
                }
            }
        }
        clock.advance(Duration.ofSeconds(1));
        return asyncIds;
    }

    private List<String> failures(long project, Map<String, Long> asyncIds) {
        List<String> failed = new ArrayList<>();
        asyncIds.forEach((name, asyncId) -> {
            JsonNode result = client.asyncResult(project, "PROD", asyncId).path("Data");
            if (!result.path("Status").asText().equals("SUCCESS")) {
                failed.add(name + ' ' + result.path("ErrorCode").asText());
            }
        });
        return failed;
    }

    private static boolean streamingSql(JsonNode job) {
        return job.at("/artifact/kind").asText().equals("SQLSCRIPT")
                && job.path("executionMode").asText().equals("STREAMING");
    }

    private static ObjectNode task(String name, String namespace, String cluster, JsonNode job) {
        JsonNode artifact = job.at("/artifact/sqlArtifact");
        ObjectNode task =
                bound(sqlTask(name), namespace, job.path("deploymentId").asText());
        task.put("Code", artifact.path("sqlScript").asText());
        task.put("ProdEngineVersion", job.path("engineVersion").asText());
        task.withObject("/ProdCluster")
                .put("ClusterId", cluster)
                .put("QueueName", job.at("/deploymentTarget/name").asText());
        ArrayNode dependencies = task.putArray("DependencyResourceNames");
        Json.textList(artifact.path("additionalDependencies"))
                .forEach(uri -> dependencies.add(uri.substring(uri.lastIndexOf('/') + 1)));
        return task;
    }
}
