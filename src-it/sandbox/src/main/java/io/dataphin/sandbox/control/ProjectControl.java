package io.dataphin.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.data.SandboxData;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.Env;
import io.dataphin.sandbox.dataphin.Project;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.dataphin.Udf;
import io.dataphin.sandbox.dataphin.task.StreamTask;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.http.QueryString;
import java.util.List;

/** What people do in a project by hand: tasks, resources and functions appear, change and go. */
final class ProjectControl {
    private final DataphinStore store;
    private final Project project;

    ProjectControl(DataphinStore store, String projectId) {
        this.store = store;
        this.project = projectId.matches("\\d{1,18}")
                ? store.project(Long.parseLong(projectId))
                        .orElseThrow(() -> ControlError.notFound("project " + projectId))
                : null;
        if (project == null) {
            throw ControlError.notFound("project " + projectId);
        }
    }

    JsonNode answer(String method, List<String> path, QueryString query, JsonNode body) {
        store.settle();
        String name = path.size() > 1 ? path.get(1) : "";
        return switch (method + ' ' + path.get(0)) {
            case "GET tasks" -> tasks(query.get("env"));
            case "GET instances" -> instances();
            case "PUT tasks" -> HandMadeTask.put(store, scope(), name, body);
            case "DELETE tasks" -> HandMadeTask.remove(store, scope(), name);
            case "PUT resources" ->
                SandboxData.addResource(store, project, name, body).toJson();
            case "DELETE resources" -> removed(project.resources().remove(name) != null, name);
            case "PUT functions" -> putFunction(name, body);
            case "PUT members" -> putMember(name, body);
            case "DELETE members" -> removed(project.removeMember(name), name);
            case "DELETE functions" -> removed(project.removeFunction(name), name);
            default -> throw ControlError.notFound(method + ' ' + path);
        };
    }

    private JsonNode instances() {
        List<ObjectNode> rows = project.tasks().stream()
                .flatMap(task -> store.instances().row(task.fileId()).stream())
                .toList();
        ObjectNode answer = Json.object();
        answer.set("instances", Json.nodes(rows));
        return answer;
    }

    private Scope scope() {
        return new Scope(project, project.developmentSide());
    }

    private ObjectNode tasks(String env) {
        boolean publishedSide = project.pair() && Env.PROD.name().equals(env);
        List<ObjectNode> tasks = project.tasks().stream()
                .filter(task -> !publishedSide || task.published().isPresent())
                .map(publishedSide ? StreamTask::toPublishedControlJson : StreamTask::toControlJson)
                .toList();
        ObjectNode answer = Json.object();
        answer.set("tasks", Json.nodes(tasks));
        return answer;
    }

    private ObjectNode putFunction(String name, JsonNode body) {
        Udf function = new Udf(
                store.ids().nextFunction(),
                name,
                body.path("ClassName").asText("com.example.Function"),
                Json.textList(body.path("ResourceNames")),
                !project.pair() || body.path("Published").asBoolean(true));
        project.put(function);
        if (!function.published()) {
            store.publishes().submitted(project, function, "by hand", "30012011");
        }
        return function.toJson();
    }

    private ObjectNode putMember(String userId, JsonNode body) {
        project.putMember(userId, body.path("roles"));
        return Json.object();
    }

    private static ObjectNode removed(boolean found, String name) {
        if (!found) {
            throw ControlError.notFound(name);
        }
        return Json.object();
    }
}
