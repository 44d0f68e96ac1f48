package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Json;

/** The envelope of answers and the shape of gateway errors. */
final class DataphinAnswers {
    private DataphinAnswers() {}

    static Answer success(JsonNode payload, String requestId) {
        ObjectNode envelope = Json.object()
                .put("RequestId", requestId)
                .put("Success", true)
                .put("Code", "OK")
                .put("HttpStatusCode", 200)
                .put("Message", "successful");
        payload.properties().forEach(field -> envelope.set(field.getKey(), field.getValue()));
        return Answer.ok(envelope);
    }

    static Answer businessError(String code, String message, JsonNode data, String requestId) {
        ObjectNode envelope = Json.object()
                .put("RequestId", requestId)
                .put("Success", false)
                .put("Code", code)
                .put("HttpStatusCode", 200)
                .put("Message", message);
        if (data != null) {
            envelope.set("Data", data);
        }
        return Answer.json(200, code, envelope);
    }

    static Answer gatewayError(int status, String code, String message, String requestId) {
        ObjectNode body =
                Json.object().put("RequestId", requestId).put("Code", code).put("Message", message);
        return Answer.json(status, code, body);
    }
}
