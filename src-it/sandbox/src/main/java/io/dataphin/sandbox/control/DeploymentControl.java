package io.dataphin.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.data.LoadJobs;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.ververica.Namespace;
import io.dataphin.sandbox.ververica.VervericaStore;
import java.util.List;

/** What people do in a Ververica namespace: deployments appear, change and go. */
final class DeploymentControl {
    private static final int MAX_GENERATED = 20_000;

    private final Namespace namespace;

    DeploymentControl(VervericaStore store, String name) {
        namespace = store.namespace(name).orElseThrow(() -> ControlError.notFound("namespace " + name));
    }

    JsonNode answer(String method, List<String> path, JsonNode body) {
        String id = path.isEmpty() ? "" : path.get(0);
        return switch (method) {
            case "GET" -> path.size() == 2 && path.get(1).equals("jobs") ? jobs(id) : list();
            case "PUT" -> put(id, body);
            case "DELETE" -> remove(id);
            case "POST" -> generate(id, body);
            default -> throw ControlError.notFound(method + " of deployments");
        };
    }

    private ObjectNode list() {
        ObjectNode answer = Json.object();
        answer.set("deployments", Json.nodes(namespace.views()));
        return answer;
    }

    private ObjectNode jobs(String id) {
        ObjectNode answer = Json.object();
        answer.set("jobs", Json.nodes(namespace.jobs(id)));
        return answer;
    }

    private ObjectNode put(String id, JsonNode body) {
        if (id.isEmpty() || !(body instanceof ObjectNode deployment)) {
            throw new ControlError(400, "a deployment needs an id in the path and an object as body");
        }
        namespace.put(deployment.put("deploymentId", id));
        return Json.object().put("deploymentId", id);
    }

    private ObjectNode remove(String id) {
        if (!namespace.remove(id)) {
            throw ControlError.notFound("deployment " + id);
        }
        return Json.object();
    }

    private ObjectNode generate(String verb, JsonNode body) {
        int count = body.path("count").asInt(1);
        String kind = body.path("kind").asText("SQLSCRIPT");
        if (!verb.equals("generate") || count < 0 || count > MAX_GENERATED) {
            throw new ControlError(400, "only .../generate with a count up to " + MAX_GENERATED);
        }
        List<String> ids = LoadJobs.generate(namespace, body.path("prefix").asText("load_job"), kind, count);
        ObjectNode answer = Json.object();
        answer.set("deploymentIds", Json.texts(ids));
        return answer;
    }
}
