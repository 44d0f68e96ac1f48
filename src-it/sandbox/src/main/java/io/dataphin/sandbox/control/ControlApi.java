package io.dataphin.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.SandboxState;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Exchange;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.http.QueryString;
import java.io.UncheckedIOException;
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
            return Answer.ok(route(exchange));
        } catch (ControlError e) {
            return Answer.json(e.status(), "ERROR", Json.object().put("error", e.getMessage()));
        }
    }

    private JsonNode route(Exchange exchange) {
        List<String> path = exchange.segments().subList(1, exchange.segments().size());
        String call = exchange.method() + ' ' + (path.isEmpty() ? "" : path.get(0));
        return switch (call) {
            case "GET health" -> Json.object().put("status", "UP");
            case "GET calls" -> calls(exchange.query(), path);
            case "DELETE calls" -> done(state.calls()::clear);
            case "POST faults" -> setFault(body(exchange));
            case "GET faults" -> state.faults().toJson();
            case "DELETE faults" -> removeFault(path);
            case "GET settings" -> state.settings().toJson();
            case "PUT settings" -> state.changeSettings(body(exchange)).toJson();
            case "POST reset" -> done(state::reset);
            case "PUT outage" -> outage(body(exchange));
            default -> platformData(exchange, path);
        };
    }

    private JsonNode platformData(Exchange exchange, List<String> path) {
        if (path.size() >= 3 && path.get(0).equals("projects")) {
            return state.locked(world -> new ProjectControl(world.dataphin(), path.get(1))
                    .answer(exchange.method(), path.subList(2, path.size()), exchange.query(), body(exchange)));
        }
        if (path.size() >= 3 && path.get(0).equals("namespaces") && path.get(2).equals("deployments")) {
            return state.locked(world -> new DeploymentControl(world.ververica(), path.get(1))
                    .answer(exchange.method(), path.subList(3, path.size()), body(exchange)));
        }
        throw ControlError.notFound(exchange.method() + ' ' + exchange.path());
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

    private static ObjectNode done(Runnable action) {
        action.run();
        return Json.object();
    }

    private static JsonNode body(Exchange exchange) {
        if (exchange.body().length == 0) {
            return Json.object();
        }
        try {
            return Json.parse(exchange.body());
        } catch (UncheckedIOException e) {
            throw new ControlError(400, "the body is no JSON");
        }
    }
}
