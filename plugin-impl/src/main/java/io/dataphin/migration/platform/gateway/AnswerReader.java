package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dataphin.migration.api.error.PlatformAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Understands both shapes of an answer: the envelope with its success flag, and the gateway's error in JSON (both capitalisations), XML
 * or no format at all.
 */
final class AnswerReader {

    private AnswerReader() {}

    /** @return empty when the answer should have an envelope and has none that can be read */
    static Optional<AcsAnswer> read(String action, AcsResponse response) {
        Optional<JsonNode> body = object(response.body());
        Boolean flag =
                body.map(json -> Lenient.truth(any(json, "success", "Success"))).orElse(null);
        if (flag == null && response.status() < 400) {
            return Optional.empty();
        }
        boolean success = response.status() < 300 && flag != null && flag && innerStatusFits(body.orElseThrow());
        PlatformAnswer said =
                body.map(json -> said(action, response, json)).orElseGet(() -> saidWithoutJson(action, response));
        return Optional.of(new AcsAnswer(success, said, body.orElse(MissingNode.getInstance())));
    }

    private static Optional<JsonNode> object(byte[] content) {
        try {
            return Optional.ofNullable(Json.parse(content)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean innerStatusFits(JsonNode body) {
        Long status = Lenient.whole(any(body, "httpCode", "HttpStatusCode"));
        return status == null || status == 200;
    }

    private static PlatformAnswer said(String action, AcsResponse response, JsonNode body) {
        return answer(
                action,
                response,
                text(body, "errorCode", "Code", "code"),
                text(body, "errorMessage", "Message", "message"),
                text(body, "requestId", "RequestId"));
    }

    private static PlatformAnswer saidWithoutJson(String action, AcsResponse response) {
        Map<String, String> xml = XmlError.read(response.body());
        String message = xml.getOrDefault("Message", new String(response.body(), StandardCharsets.UTF_8));
        return answer(action, response, xml.getOrDefault("Code", ""), message, xml.getOrDefault("RequestId", ""));
    }

    private static PlatformAnswer answer(
            String action, AcsResponse response, String code, String message, String requestId) {
        String id = requestId.isEmpty() ? response.header("x-acs-request-id") : requestId;
        return new PlatformAnswer(action, response.status(), code, message, id);
    }

    private static String text(JsonNode body, String... names) {
        String text = Lenient.text(any(body, names));
        // published samples show an empty code as two quotation marks
        return text.equals("\"\"") ? "" : text;
    }

    private static JsonNode any(JsonNode body, String... names) {
        for (String name : names) {
            if (body.hasNonNull(name)) {
                return body.get(name);
            }
        }
        return MissingNode.getInstance();
    }
}
