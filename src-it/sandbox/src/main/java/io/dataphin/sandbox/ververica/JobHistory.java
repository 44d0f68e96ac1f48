package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes the jobs that a deployment's {@code jobSummary} tells of; the same deployment always gets the same ids. */
final class JobHistory {
    private static final long FIRST_START = 1_790_000_000L;
    private static final long BETWEEN = 86_400L;

    private JobHistory() {}

    /** Jobs, newest first: live ones, then failed, finished and cancelled ones. */
    static List<ObjectNode> of(ObjectNode deployment, JsonNode summary) {
        List<String> states = new ArrayList<>();
        for (String state : List.of("running", "starting", "cancelling", "failed", "finished", "cancelled")) {
            for (int i = 0; i < summary.path(state).asInt(); i++) {
                states.add(state.toUpperCase(Locale.ROOT));
            }
        }
        List<ObjectNode> jobs = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            jobs.add(job(deployment, states.get(i), states.size() - i));
        }
        return jobs;
    }

    private static ObjectNode job(ObjectNode deployment, String state, int number) {
        String deploymentId = deployment.path("deploymentId").asText();
        long start = FIRST_START + Math.floorMod(deploymentId.hashCode(), 50_000) + number * BETWEEN;
        String seed = deploymentId + "/job/" + number;
        ObjectNode job = Json.object()
                .put(
                        "jobId",
                        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("deploymentId", deploymentId)
                .put("deploymentName", deployment.path("name").asText())
                .put("namespace", deployment.path("namespace").asText())
                .put("workspace", deployment.path("workspace").asText())
                .putNull("sessionClusterName");
        for (String copied : List.of(
                "engineVersion",
                "executionMode",
                "artifact",
                "flinkConf",
                "logging",
                "streamingResourceSetting",
                "batchResourceSetting",
                "localVariables",
                "creator",
                "creatorName",
                "modifier",
                "modifierName")) {
            job.set(copied, deployment.path(copied).deepCopy());
        }
        job.set("userFlinkConf", deployment.path("flinkConf").deepCopy());
        job.putObject("restoreStrategy").put("kind", "LATEST_STATE").put("allowNonRestoredState", false);
        job.putObject("metric").put("totalCpu", 3.0).put("totalMemoryByte", 12_884_901_888L);
        job.set("status", status(state, start));
        job.put("startTime", start).put("createdAt", Long.toString(start - 2)).put("modifiedAt", start + 60);
        if (List.of("FAILED", "CANCELLED", "FINISHED").contains(state)) {
            job.put("endTime", start + 3_600);
        } else {
            job.putNull("endTime");
        }
        return job;
    }

    private static ObjectNode status(String state, long start) {
        ObjectNode status = Json.object().put("currentJobStatus", state);
        status.putNull("running").putNull("failure");
        if (state.equals("RUNNING")) {
            status.putObject("running").put("observedFlinkJobStatus", "RUNNING").put("observedFlinkJobRestarts", 0);
        }
        if (state.equals("FAILED")) {
            status.putObject("failure")
                    .put("reason", "JobFailed")
                    .put("message", "org.apache.flink.runtime.JobException: Recovery is suppressed")
                    .put("failedAt", start + 3_600);
        }
        return status.put("healthScore", 100).put("riskLevel", "RISK_LEVEL_LOW");
    }
}
