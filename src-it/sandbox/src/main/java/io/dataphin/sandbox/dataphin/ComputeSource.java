package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.stream.StreamSupport;

/** A Ververica Flink compute source with the cluster and the queues that it brings. */
public final class ComputeSource {
    private final JsonNode spec;

    /**
     * A compute source.
     *
     * @param spec as in the data file: id, name, region, endpoint, workspace, namespace, credentialRef, clusterId,
     *     queues, engineVersions, connected
     */
    public ComputeSource(JsonNode spec) {
        this.spec = spec;
    }

    /** Its id. */
    public long id() {
        return spec.path("id").asLong();
    }

    /** Its name. */
    public String name() {
        return spec.path("name").asText();
    }

    /** The Ververica namespace behind it. */
    public String namespace() {
        return spec.path("namespace").asText();
    }

    /** Whether a connection test succeeds. */
    public boolean connected() {
        return spec.path("connected").asBoolean(true);
    }

    /** Id of its cluster. */
    public String clusterId() {
        return spec.path("clusterId").asText();
    }

    /** Queues as {name, type SESSION or PREJOB}. */
    public List<JsonNode> queues() {
        return StreamSupport.stream(spec.path("queues").spliterator(), false).toList();
    }

    /** Whether the cluster has such a queue. */
    public boolean hasQueue(String cluster, String queue) {
        return clusterId().equals(cluster)
                && queues().stream().anyMatch(one -> one.path("name").asText().equals(queue));
    }

    /** Engine versions that a task may name. */
    public List<String> engineVersions() {
        return Json.textList(spec.path("engineVersions"));
    }

    /** As GetStreamComputeSourceConnection shows it. */
    public ObjectNode connectionInfo() {
        return Json.object()
                .put("Type", "VERVERICA_FLINK")
                .put("Region", spec.path("region").asText())
                .put("Endpoint", spec.path("endpoint").asText())
                .put("Workspace", spec.path("workspace").asText())
                .put("Namespace", namespace())
                .put("CredentialRef", spec.path("credentialRef").asText());
    }

    /** As ListComputeSources shows it, with the project that it is bound to (null = none). */
    public ObjectNode toJson(Project boundTo) {
        ObjectNode json = Json.object()
                .put("Id", id())
                .put("Name", name())
                .put("DisplayName", name())
                .put("Type", "VERVERICA_FLINK")
                .put("Description", spec.path("description").asText())
                .put("BindProject", boundTo != null)
                .put("Owner", "30012011")
                .put("OwnerName", "Li Na")
                .put("GmtCreate", "2026-03-02 09:10:00");
        if (boundTo != null) {
            json.put("BindProjectId", Long.toString(boundTo.id())).put("BindProjectName", boundTo.name());
        }
        return json;
    }
}
