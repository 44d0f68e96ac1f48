package io.dataphin.sandbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;

/**
 * What can be turned while the sandbox runs. Rates are calls a second, 0 = unlimited; the rest are milliseconds.
 *
 * @param level1 Dataphin reads, shared by all actions of the level
 * @param level2 Dataphin updates
 * @param level3 Dataphin creates and deletes
 * @param ververicaRate Ververica, for each action
 * @param latencyMillis waited before each call is processed
 * @param submitMillis how long an asynchronous submit runs
 * @param publishMillis how long a publish runs
 */
public record Settings(
        int level1,
        int level2,
        int level3,
        int ververicaRate,
        long latencyMillis,
        long submitMillis,
        long publishMillis) {

    /** The documented rates, no latency. */
    public static Settings initial() {
        return new Settings(50, 20, 5, 100, 0, 600, 400);
    }

    /** Takes over the fields that are present; a null rate lifts the limit. */
    public Settings merge(JsonNode change) {
        return new Settings(
                (int) number(change, "level1", level1),
                (int) number(change, "level2", level2),
                (int) number(change, "level3", level3),
                (int) number(change, "ververicaRate", ververicaRate),
                number(change, "latencyMillis", latencyMillis),
                number(change, "submitMillis", submitMillis),
                number(change, "publishMillis", publishMillis));
    }

    /** Calls a second of a Dataphin level; 0 = unlimited. */
    public int rateOfLevel(int level) {
        return switch (level) {
            case 1 -> level1;
            case 2 -> level2;
            default -> level3;
        };
    }

    /** As the control API shows it. */
    public ObjectNode toJson() {
        return Json.object()
                .put("level1", level1)
                .put("level2", level2)
                .put("level3", level3)
                .put("ververicaRate", ververicaRate)
                .put("latencyMillis", latencyMillis)
                .put("submitMillis", submitMillis)
                .put("publishMillis", publishMillis);
    }

    private static long number(JsonNode change, String field, long now) {
        return change.has(field) ? change.path(field).asLong(0) : now;
    }
}
