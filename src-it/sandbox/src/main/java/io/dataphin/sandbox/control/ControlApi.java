package io.dataphin.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.SandboxState;
import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.PastCall;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.http.QueryString;
import io.dataphin.sandbox.scenario.Scenario;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Everything under {@code /_control}: unsigned JSON, for this machine only. */
public final class ControlApi {
    private final SandboxState state;

    /** The control of a sandbox. */
    public ControlApi(SandboxState state) {
        this.state = state;
    }

    /** Answers a control call. */
    public Answer answer(Exchange exchange) {
        if (!exchange.fromLoopback()) {
            return Answer.json(403, "ERROR", Json.object().put("error", "the control API is for this machine only"));
        }
        try {
            List<String> path =
                    exchange.segments().subList(1, exchange.segments().size());
            JsonNode answer = route(exchange.method(), path, exchange.query(), body(exchange));
            // a form of the sandbox's own page: back to it
            String accept = exchange.header("accept");
            boolean form = exchange.method().equals("POST") && accept != null && accept.contains("text/html");
            return form ? Answer.seeOther("/") : Answer.ok(answer);
        } catch (ControlError e) {
            return Answer.json(e.status(), "ERROR", Json.object().put("error", e.getMessage()));
        }
    }

    private JsonNode route(String method, List<String> path, QueryString query, JsonNode body) {
        String call = method + ' ' + (path.isEmpty() ? "" : path.get(0));
        return switch (call) {
            case "GET health" -> Json.object().put("status", "UP");
            case "GET calls" -> calls(query, path);
            case "DELETE calls" -> done(state.calls()::clear);
            case "POST faults" -> setFault(body);
            case "GET faults" -> state.faults().toJson();
            case "DELETE faults" -> removeFault(path);
            case "GET settings" -> state.settings().toJson();
            case "PUT settings" -> state.changeSettings(body).toJson();
            case "POST reset" -> done(state::reset);
            case "PUT outage" -> outage(body);
            case "PUT clock" -> clock(body);
            case "GET scenarios" -> scenarios();
            case "POST scenarios" -> start(path);
            default -> platformData(method, path, query, body);
        };
    }

    private ObjectNode scenarios() {
        ObjectNode answer = Json.object()
                .put("started", state.scenarios().started().map(Scenario::id).orElse(null));
        answer.set(
                "scenarios",
                Json.nodes(
                        state.scenarios().all().stream().map(Scenario::toJson).toList()));
        return answer;
    }

    private ObjectNode start(List<String> path) {
        String id = path.size() == 2 ? path.get(1) : "";
        Scenario scenario = state.scenarios().find(id).orElseThrow(() -> ControlError.notFound("scenario " + id));
        state.lift();
        scenario.steps().forEach(this::run);
        state.scenarios().start(scenario);
        return scenario.toJson();
    }

    private void run(Scenario.Step step) {
        try {
            route(step.method(), List.of(step.path().split("/")), QueryString.parse(null), step.body());
        } catch (ControlError e) {
            // what a scenario takes away may be away already
            if (!step.method().equals("DELETE") || e.status() != 404) {
                throw e;
            }
        }
    }

    private JsonNode platformData(String method, List<String> path, QueryString query, JsonNode body) {
        if (path.size() >= 3 && path.get(0).equals("projects")) {
            return state.locked(world -> new ProjectControl(world.dataphin(), path.get(1))
                    .answer(method, path.subList(2, path.size()), query, body));
        }
        if (path.size() >= 3 && path.get(0).equals("namespaces") && path.get(2).equals("deployments")) {
            return state.locked(world -> new DeploymentControl(world.ververica(), path.get(1))
                    .answer(method, path.subList(3, path.size()), body));
        }
        if (path.size() >= 3 && path.get(0).equals("objects")) {
            return state.locked(
                    world -> new ObjectControl(world.ververica()).answer(method, path.subList(1, path.size()), body));
        }
        if (path.size() == 2 && method.equals("POST") && path.get(0).equals("dataphin")) {
            return state.locked(world -> pastCall(world.dataphin(), path.get(1), body));
        }
        throw ControlError.notFound(method + " /_control/" + String.join("/", path));
    }

    private static JsonNode pastCall(DataphinStore store, String action, JsonNode parameters) {
        try {
            return PastCall.make(store, action, parameters);
        } catch (BusinessError e) {
            throw new ControlError(400, e.code() + ": " + e.getMessage());
        } catch (GatewayRefusal e) {
            throw new ControlError(e.status(), e.getMessage());
        }
    }

    private JsonNode calls(QueryString query, List<String> path) {
        if (path.size() > 1) {
            return state.calls().summary();
        }
        String after = query.get("after");
        return state.calls()
                .list(query.get("platform"), query.get("action"), after == null ? 0 : Long.parseLong(after));
    }

    private ObjectNode setFault(JsonNode spec) {
        try {
            return Json.object().put("id", state.faults().set(spec));
        } catch (IllegalArgumentException e) {
            throw new ControlError(
                    400, "unknown kind of fault: " + spec.path("kind").asText());
        }
    }

    private ObjectNode removeFault(List<String> path) {
        if (path.size() == 1) {
            return done(state.faults()::clear);
        }
        if (!state.faults().remove(path.get(1))) {
            throw ControlError.notFound("fault " + path.get(1));
        }
        return Json.object();
    }

    private ObjectNode outage(JsonNode spec) {
        state.outages().set(spec.path("platform").asText(), spec.path("on").asBoolean());
        return Json.object();
    }

    private ObjectNode clock(JsonNode spec) {
        state.clocks()
                .set(
                        spec.path("platform").asText(),
                        Duration.ofSeconds(spec.path("aheadSeconds").asLong()));
        return Json.object();
    }

    private static ObjectNode done(Runnable action) {
        action.run();
        return Json.object();
    }

    private static JsonNode body(Exchange exchange) {
        boolean form = "application/x-www-form-urlencoded".equals(exchange.header("content-type"));
        if (exchange.body().length == 0 || form) {
            return Json.object();
        }
        try {
            return Json.parse(exchange.body());
        } catch (UncheckedIOException e) {
            throw new ControlError(400, "the body is no JSON");
        }
    }
}
