package io.dataphin.sandbox.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Answer;
import io.dataphin.sandbox.http.Json;
import io.dataphin.sandbox.http.QueryString;
import java.util.List;
import java.util.function.Function;

/** The envelopes of dialect (a). */
final class VervericaAnswers {
    private static final int DEFAULT_PAGE_SIZE = 10;
    private static final int MAX_PAGE_SIZE = 100;

    private VervericaAnswers() {}

    static Answer data(JsonNode data, String requestId) {
        ObjectNode envelope = envelope(requestId, "");
        envelope.set("data", data);
        return Answer.ok(envelope);
    }

    /** A page; its empty error code is the two characters that the platform's samples show. */
    static Answer page(List<? extends JsonNode> all, QueryString query, String requestId) {
        return page(all, one -> one, query, requestId);
    }

    /** A page whose items are made only when they are on it. */
    static <T> Answer page(List<T> all, Function<T, ? extends JsonNode> view, QueryString query, String requestId) {
        int index = number(query, "pageIndex", 1, 1, Integer.MAX_VALUE);
        int size = number(query, "pageSize", DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE);
        long from = Math.min(all.size(), (index - 1L) * size);
        int to = (int) Math.min(all.size(), from + size);
        ObjectNode envelope = envelope(requestId, "\"\"");
        envelope.put("pageIndex", index).put("pageSize", size).put("totalSize", all.size());
        envelope.set(
                "data",
                Json.nodes(all.subList((int) from, to).stream().map(view).toList()));
        return Answer.ok(envelope);
    }

    static Answer businessError(String code, String message, String requestId) {
        ObjectNode envelope = Json.object()
                .put("requestId", requestId)
                .put("success", false)
                .put("httpCode", 200)
                .put("errorCode", code)
                .put("errorMessage", message);
        return Answer.json(200, code, envelope);
    }

    static Answer gatewayError(int status, String code, String message, String requestId) {
        ObjectNode body = Json.object()
                .put("RequestId", requestId)
                .put("HostId", "ververica.cn-shanghai.aliyuncs.com")
                .put("Code", code)
                .put("Message", message)
                .put("Recommend", "https://api.example.com/troubleshoot?q=" + code);
        return Answer.json(status, code, body);
    }

    private static ObjectNode envelope(String requestId, String emptyCode) {
        return Json.object()
                .put("requestId", requestId)
                .put("success", true)
                .put("httpCode", 200)
                .put("errorCode", emptyCode)
                .put("errorMessage", "");
    }

    private static int number(QueryString query, String name, int fallback, int min, int max) {
        String text = query.get(name);
        if (text == null) {
            return fallback;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new VervericaError("990101", name + " must be between " + min + " and " + max);
        }
        return Integer.parseInt(text);
    }
}
