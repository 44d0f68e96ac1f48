package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.task.SourceJobs.LatestJob;
import io.dataphin.sandbox.http.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Production instances: a row for each task that was submitted (Basic) or published (Dev-Prod) once. */
public final class Instances {
    private static final Map<String, String> STATUS = Map.of(
            "STARTING", "STARTING",
            "RUNNING", "RUNNING",
            "CANCELLING", "STOPPING",
            "FAILED", "FAILED",
            "FINISHED", "SUCCEEDED",
            "CANCELLED", "STOPPED");

    /**
     * An instance.
     *
     * @param deploymentId the adopted deployment, or the console's own one; null when it holds none
     * @param own a job that the console started itself; null = ask the source
     */
    private record Instance(String id, String namespace, String deploymentId, LatestJob own) {}

    private final Map<String, Instance> byFileId = new HashMap<>();
    private final SourceJobs source;
    private long nextId = 880_401;

    /** No instances yet. */
    public Instances(SourceJobs source) {
        this.source = source;
    }

    /** A version has taken effect: adopts the deployment that the content names, if it names one. */
    public void takeEffect(String fileId, JsonNode content) {
        JsonNode binding = content.path("SourceBinding");
        if (binding.isObject()) {
            adopt(
                    fileId,
                    binding.path("Namespace").asText(),
                    binding.path("DeploymentId").asText());
        } else {
            byFileId.computeIfAbsent(fileId, id -> new Instance(newId(), null, null, null));
        }
    }

    /** Gives a task a job of the console's own, as if somebody had started it there. */
    public void startOwn(String fileId, String deploymentId, LatestJob job) {
        byFileId.put(fileId, new Instance(newId(), null, deploymentId, job));
    }

    /** Releases what a deleted task held; nothing is stopped. */
    public void forget(String fileId) {
        byFileId.remove(fileId);
    }

    /** The row of a task; empty when it has no instance. */
    public Optional<ObjectNode> row(String fileId) {
        return Optional.ofNullable(byFileId.get(fileId)).map(instance -> row(fileId, instance));
    }

    private void adopt(String fileId, String namespace, String deploymentId) {
        byFileId.replaceAll((other, held) -> !other.equals(fileId) && deploymentId.equals(held.deploymentId())
                ? new Instance(held.id(), null, null, null)
                : held);
        Instance now = byFileId.get(fileId);
        if (now == null || !deploymentId.equals(now.deploymentId())) {
            byFileId.put(fileId, new Instance(newId(), namespace, deploymentId, null));
        }
    }

    private ObjectNode row(String fileId, Instance instance) {
        ObjectNode row = Json.object().put("FileId", fileId).put("InstanceId", instance.id());
        if (instance.deploymentId() != null) {
            row.put("DeploymentId", instance.deploymentId());
        }
        Optional<LatestJob> job = latestJob(instance);
        job.ifPresent(found -> row.put("JobId", found.jobId()).put("StartTime", Long.toString(found.startMillis())));
        return row.put(
                "Status",
                job.map(found -> STATUS.getOrDefault(found.status(), "STOPPED")).orElse("STOPPED"));
    }

    private Optional<LatestJob> latestJob(Instance instance) {
        if (instance.own() != null || instance.deploymentId() == null) {
            return Optional.ofNullable(instance.own());
        }
        return source.latestJob(instance.namespace(), instance.deploymentId());
    }

    private String newId() {
        return "ti_" + nextId++;
    }
}
