package io.dataphin.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes back to a client.
 *
 * @param status HTTP status; 0 = no answer at all, the connection is reset
 * @param code the platform's code for the call log ({@code OK}, an error code, {@code RESET}, {@code DROPPED})
 */
public record Answer(int status, String code, String contentType, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json;charset=utf-8";

    /** A JSON answer. */
    public static Answer json(int status, String code, JsonNode body) {
        return new Answer(status, code, JSON, Map.of(), Json.bytes(body));
    }

    /** A JSON answer with status 200. */
    public static Answer ok(JsonNode body) {
        return json(200, "OK", body);
    }

    /** An answer of another content type. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, status < 400 ? "OK" : "ERROR", contentType, Map.of(), body);
    }

    /** No answer: the connection is torn down with a TCP reset. */
    public static Answer reset(String code) {
        return new Answer(0, code, JSON, Map.of(), new byte[0]);
    }

    /** No content but the address to go to, for browsers that have sent a form. */
    public static Answer seeOther(String location) {
        return of(303, "text/plain;charset=utf-8", new byte[0]).with("Location", location);
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, code, contentType, Map.copyOf(all), body);
    }

    /** The same status, but a body that breaks off in the middle of the JSON. */
    public Answer garbled() {
        byte[] half = "{\"RequestId\":\"0000\",\"Success\":tr".getBytes(StandardCharsets.UTF_8);
        return new Answer(200, "GARBLED", contentType, headers, half);
    }

    /** The same answer with another body, whatever that is. */
    public Answer withBody(String text) {
        return new Answer(status, code, contentType, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same JSON, but its objects that have a field of that name get these fields. */
    public Answer altered(String having, ObjectNode fields) {
        if (isReset()) {
            return this;
        }
        JsonNode json = Json.parse(body);
        json.findParents(having).forEach(parent -> ((ObjectNode) parent).setAll(fields));
        return new Answer(status, code, contentType, headers, Json.bytes(json));
    }

    /** Whether the connection is to be reset instead of answered. */
    public boolean isReset() {
        return status == 0;
    }
}
