package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One namespace of a workspace: its deployments, their jobs, its functions and settings. Not thread-safe. */
public final class Namespace {
    private final String name;
    private final String workspace;
    private final JsonNode settings;
    private final Map<String, ObjectNode> deployments = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> jobs = new LinkedHashMap<>();

    /**
     * An empty namespace.
     *
     * @param settings object with {@code udfArtifacts}, {@code variables}, {@code deploymentTargets} and
     *     {@code connectors}, each an array as the API shows it
     */
    public Namespace(String workspace, String name, JsonNode settings) {
        this.workspace = workspace;
        this.name = name;
        this.settings = settings;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Id of the workspace that it belongs to. */
    public String workspace() {
        return workspace;
    }

    /** All deployments in the order they were put. */
    public Collection<ObjectNode> deployments() {
        return deployments.values();
    }

    /** All deployments as the API shows them. */
    public List<ObjectNode> views() {
        return deployments.values().stream()
                .map(deployment -> DeploymentView.of(this, deployment))
                .toList();
    }

    /** A deployment by id. */
    public Optional<ObjectNode> deployment(String id) {
        return Optional.ofNullable(deployments.get(id));
    }

    /** Names of all deployments. */
    public Set<String> deploymentNames() {
        return deployments.values().stream()
                .map(one -> one.path("name").asText())
                .collect(Collectors.toSet());
    }

    /** Jobs of a deployment, newest first. */
    public List<ObjectNode> jobs(String deploymentId) {
        return List.copyOf(jobs.getOrDefault(deploymentId, List.of()));
    }

    /** A job by id. */
    public Optional<ObjectNode> job(String jobId) {
        return jobs.values().stream()
                .flatMap(List::stream)
                .filter(job -> job.path("jobId").asText().equals(jobId))
                .findFirst();
    }

    /** Creates or replaces a deployment; its jobs become those that its {@code jobSummary} counts, if it has one. */
    public void put(ObjectNode deployment) {
        String id = deployment.path("deploymentId").asText();
        deployment.put("workspace", workspace).put("namespace", name);
        JsonNode summary = deployment.remove("jobSummary");
        deployments.put(id, deployment);
        if (summary != null && !summary.equals(JobSummary.of(jobs(id)))) {
            jobs.put(id, new ArrayList<>(JobHistory.of(deployment, summary)));
        }
    }

    /** Removes a deployment and its jobs; false when there is none of that id. */
    public boolean remove(String id) {
        jobs.remove(id);
        return deployments.remove(id) != null;
    }

    /** One of the arrays of the settings, empty when absent. */
    public ArrayNode settings(String array) {
        return settings.path(array) instanceof ArrayNode found ? found : Json.array();
    }

    /** Names of all registered functions, lower case. */
    public Set<String> functionNames() {
        Set<String> names = new TreeSet<>();
        for (JsonNode artifact : settings("udfArtifacts")) {
            for (JsonNode udfClass : artifact.path("udfClasses")) {
                Json.textList(udfClass.path("functionNames")).stream()
                        .map(function -> function.toLowerCase(Locale.ROOT))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
