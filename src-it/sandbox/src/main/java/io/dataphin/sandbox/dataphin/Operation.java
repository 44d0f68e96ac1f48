package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.http.Json;
import java.util.function.Function;

/**
 * One action of the API.
 *
 * @param level throttling level, 1 to 3
 * @param write whether it changes something
 * @param userRequired whether the call must name the user acted for
 * @param run answers the payload: an object whose fields join the envelope
 */
public record Operation(
        String action, int level, boolean write, boolean userRequired, Function<DataphinCall, JsonNode> run) {

    /** A read, level 1. */
    public static Operation read(String action, Function<DataphinCall, JsonNode> run) {
        return new Operation(action, 1, false, false, run);
    }

    /** A write of the public API, where naming the user is optional. */
    public static Operation publicWrite(String action, int level, Function<DataphinCall, JsonNode> run) {
        return new Operation(action, level, true, false, run);
    }

    /** A write of the console extension. */
    public static Operation consoleWrite(String action, int level, Function<DataphinCall, JsonNode> run) {
        return new Operation(action, level, true, true, run);
    }

    /** A payload of one field. */
    public static JsonNode payload(String field, JsonNode value) {
        return Json.object().set(field, value);
    }
}
