package io.dataphin.migration.it.support.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** Turns and looks into the sandbox, as the people and the accidents of the two platforms would. */
public final class SandboxControl {

    private final URI base;

    /**
     * @param sandbox base address of both platforms
     */
    public SandboxControl(URI sandbox) {
        base = sandbox.resolve("/_control/");
    }

    /** Initial data and settings, no faults, no outage, empty call log. */
    public void reset() {
        call("POST", "reset", null);
    }

    /**
     * Makes calls of the control API one after the other.
     *
     * @param steps array of {@code method}, {@code path} below {@code /_control/} and {@code body}
     */
    public void play(JsonNode steps) {
        steps.forEach(
                step -> call(step.path("method").asText(), step.path("path").asText(), step.path("body")));
    }

    /**
     * Sets a scenario up.
     *
     * @param id its id
     */
    public void scenario(String id) {
        call("POST", "scenarios/" + id, null);
    }

    /**
     * Sets a fault.
     *
     * @param fault what to do to which calls
     * @return its id
     */
    public String set(Fault fault) {
        return call("POST", "faults", fault.spec()).path("id").asText();
    }

    /**
     * Removes a fault; calls that it holds go on.
     *
     * @param faultId its id
     */
    public void release(String faultId) {
        call("DELETE", "faults/" + faultId, null);
    }

    /** Removes all faults; calls that they hold go on. */
    public void releaseAll() {
        call("DELETE", "faults", null);
    }

    /**
     * How many calls a fault holds now.
     *
     * @param faultId its id
     * @return 0 also for a fault that is gone
     */
    public int holding(String faultId) {
        return number(faultId, "holding");
    }

    /**
     * How many calls a fault has hit.
     *
     * @param faultId its id
     * @return 0 also for a fault that is gone
     */
    public int hits(String faultId) {
        return number(faultId, "hits");
    }

    private int number(String faultId, String field) {
        return Json.each(call("GET", "faults", null).path("faults"), fault -> fault).stream()
                .filter(fault -> fault.path("id").asText().equals(faultId))
                .mapToInt(fault -> fault.path(field).asInt())
                .sum();
    }

    /**
     * Makes a platform unreachable, or reachable again.
     *
     * @param platform {@code DATAPHIN} or {@code VERVERICA}
     * @param on whether it is away
     */
    public void outage(String platform, boolean on) {
        call("PUT", "outage", Json.object().put("platform", platform).put("on", on));
    }

    /**
     * Puts a platform's clock wrong, or right again.
     *
     * @param platform {@code DATAPHIN} or {@code VERVERICA}
     * @param ahead by how much it is ahead; negative: behind
     */
    public void clock(String platform, Duration ahead) {
        call("PUT", "clock", Json.object().put("platform", platform).put("aheadSeconds", ahead.toSeconds()));
    }

    /**
     * Changes rates, latency or the time a submit takes.
     *
     * @param changes the settings to change
     */
    public void settings(ObjectNode changes) {
        call("PUT", "settings", changes);
    }

    /**
     * All calls of the platforms since the log was cleared.
     *
     * @return the calls in order of arrival
     */
    public List<JsonNode> calls() {
        return Json.each(call("GET", "calls", null).path("calls"), call -> call);
    }

    /**
     * Adds valid streaming deployments.
     *
     * @param namespace a namespace of the seed
     * @param prefix beginning of their names, a legal task name
     * @param kind {@code SQLSCRIPT} or {@code JAR}
     * @param count how many
     * @return their ids, in order of their names {@code <prefix>_0001} and so on
     */
    public List<String> generate(String namespace, String prefix, String kind, int count) {
        ObjectNode wish =
                Json.object().put("count", count).put("prefix", prefix).put("kind", kind);
        JsonNode answer = call("POST", "namespaces/" + namespace + "/deployments/generate", wish);
        return Json.each(answer.path("deploymentIds"), JsonNode::asText);
    }

    /**
     * All deployments of a namespace, as the source holds them.
     *
     * @param namespace a namespace of the seed
     * @return the deployments
     */
    public List<JsonNode> deployments(String namespace) {
        JsonNode answer = call("GET", "namespaces/" + namespace + "/deployments", null);
        return Json.each(answer.path("deployments"), deployment -> deployment);
    }

    /**
     * Changes a deployment, as a person would on the source.
     *
     * @param namespace a namespace of the seed
     * @param deployment the whole deployment
     */
    public void putDeployment(String namespace, JsonNode deployment) {
        String id = deployment.path("deploymentId").asText();
        call("PUT", "namespaces/" + namespace + "/deployments/" + id, deployment);
    }

    /**
     * Removes a deployment, as a person would on the source.
     *
     * @param namespace a namespace of the seed
     * @param deploymentId the deployment
     */
    public void deleteDeployment(String namespace, String deploymentId) {
        call("DELETE", "namespaces/" + namespace + "/deployments/" + deploymentId, null);
    }

    /**
     * A task of a project with its counts of creates, updates and submits.
     *
     * @param projectId the project
     * @param name the task's name
     * @return the task; a missing node when there is none
     */
    public JsonNode task(long projectId, String name) {
        return tasks(projectId).stream()
                .filter(task -> task.path("Name").asText().equals(name))
                .findFirst()
                .orElseGet(() -> Json.object().path("none"));
    }

    /**
     * All tasks of a project with their counts of creates, updates and submits.
     *
     * @param projectId the project
     * @return the tasks
     */
    public List<JsonNode> tasks(long projectId) {
        return Json.each(call("GET", "projects/" + projectId + "/tasks", null).path("tasks"), task -> task);
    }

    /**
     * The production instance of a task.
     *
     * @param projectId the project
     * @param fileId the task's file id
     * @return the row as Dataphin shows it; a missing node when there is none
     */
    public JsonNode instance(long projectId, String fileId) {
        JsonNode answer = call("GET", "projects/" + projectId + "/instances", null);
        return Json.each(answer.path("instances"), row -> row).stream()
                .filter(row -> row.path("FileId").asText().equals(fileId))
                .findFirst()
                .orElseGet(() -> Json.object().path("none"));
    }

    /**
     * Jobs of a deployment, past ones included.
     *
     * @param namespace a namespace of the seed
     * @param deploymentId the deployment
     * @return the jobs, newest first
     */
    public List<JsonNode> jobsOf(String namespace, String deploymentId) {
        JsonNode answer = call("GET", "namespaces/" + namespace + "/deployments/" + deploymentId + "/jobs", null);
        return Json.each(answer.path("jobs"), job -> job);
    }

    /**
     * Writes a task by hand: no check, no source binding.
     *
     * @param projectId the project
     * @param name the task's name
     * @param fields StreamTask fields; what is left out gets a default
     */
    public void putTask(long projectId, String name, ObjectNode fields) {
        call("PUT", "projects/" + projectId + "/tasks/" + name, fields);
    }

    /**
     * Uploads a file by hand.
     *
     * @param projectId the project
     * @param name the file's name
     */
    public void putResource(long projectId, String name) {
        call("PUT", "projects/" + projectId + "/resources/" + name, Json.object());
    }

    /**
     * Uploads a file by hand that is not published yet.
     *
     * @param projectId a Dev-Prod project
     * @param name the file's name
     */
    public void putUnpublishedResource(long projectId, String name) {
        call(
                "PUT",
                "projects/" + projectId + "/resources/" + name,
                Json.object().put("Published", false));
    }

    /**
     * Removes a file by hand.
     *
     * @param projectId the project
     * @param name the file's name
     */
    public void removeResource(long projectId, String name) {
        call("DELETE", "projects/" + projectId + "/resources/" + name, null);
    }

    /**
     * Registers a function by hand.
     *
     * @param projectId the project
     * @param name the function's name
     * @param className the class behind it
     */
    public void putFunction(long projectId, String name, String className) {
        call(
                "PUT",
                "projects/" + projectId + "/functions/" + name,
                Json.object().put("ClassName", className));
    }

    /**
     * Takes somebody all roles in a project, as its administrator does.
     *
     * @param projectId a project
     * @param userId Dataphin user id of a member
     */
    public void removeMember(long projectId, String userId) {
        call("DELETE", "projects/" + projectId + "/members/" + userId, null);
    }

    /**
     * Registers a function by hand that is not published yet.
     *
     * @param projectId a Dev-Prod project
     * @param name the function's name
     */
    public void putUnpublishedFunction(long projectId, String name) {
        call(
                "PUT",
                "projects/" + projectId + "/functions/" + name,
                Json.object().put("Published", false));
    }

    private JsonNode call(String method, String path, JsonNode body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        HttpAnswer answer =
                HttpCalls.send(HttpRequest.newBuilder(base.resolve(path)).method(method, publisher));
        return MigrationApi.expect(200, answer).json();
    }
}
