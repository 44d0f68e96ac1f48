package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.task.SourceJobs;
import io.dataphin.sandbox.http.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All namespaces of all workspaces. Not thread-safe: whoever uses it holds the lock of its world. */
public final class VervericaStore implements SourceJobs {
    private final Map<String, Namespace> namespaces = new LinkedHashMap<>();
    private final Map<String, byte[]> objects = new HashMap<>();
    private final JsonNode engineVersions;

    /**
     * A store of these namespaces.
     *
     * @param engineVersions data of ListEngineVersionMetadata
     */
    public VervericaStore(Collection<Namespace> namespaces, JsonNode engineVersions) {
        namespaces.forEach(namespace -> this.namespaces.put(namespace.name(), namespace));
        this.engineVersions = engineVersions;
    }

    /** A namespace by its name, which is unique over all workspaces. */
    public Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    /** The files in the object stores of the workspaces, by bucket and key. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    /** Data of ListEditableNamespace: the namespaces of a workspace. */
    JsonNode editable(String workspace) {
        List<ObjectNode> rows = namespaces.values().stream()
                .filter(namespace -> namespace.workspace().equals(workspace))
                .map(namespace -> Json.object()
                        .put("WorkspaceId", workspace)
                        .put("Namespace", namespace.name())
                        .put("Role", "EDITOR"))
                .toList();
        ObjectNode page = Json.object().put("pageIndex", "1").put("pageSize", "100");
        page.put("total", String.valueOf(rows.size())).set("editableNamespaces", Json.nodes(rows));
        return page;
    }

    /** Data of ListEngineVersionMetadata. */
    JsonNode engineVersions() {
        return engineVersions;
    }

    @Override
    public Optional<LatestJob> latestJob(String namespace, String deploymentId) {
        List<LatestJob> jobs = namespace(namespace).stream()
                .flatMap(found -> found.jobs(deploymentId).stream())
                .map(job -> new LatestJob(
                        job.path("jobId").asText(),
                        JobSummary.statusOf(job),
                        job.path("startTime").asLong() * 1_000))
                .toList();
        return jobs.stream().findFirst();
    }

    @Override
    public Set<String> functionNames(String namespace) {
        return namespace(namespace).map(Namespace::functionNames).orElse(Set.of());
    }
}
