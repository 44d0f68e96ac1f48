package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dataphin.migration.api.error.PlatformAnswer;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Reads what is around the content of an answer: the envelope with its success flag, or the gateway's error in JSON (both capitalisations), XML or
 * no format at all.
 *
 * @param status HTTP status
 * @param headers the answer's headers
 */
record Envelope(int status, MultivaluedMap<String, String> headers) {

    static final String REQUEST_ID = "x-acs-request-id";
    static final String DATE = "date";

    /** The platform's id of the request; may be empty. */
    String requestId() {
        return Lenient.orEmpty(headers.getFirst(REQUEST_ID));
    }

    /** The platform's time; null when it is not told, or not as a date of HTTP. */
    private Instant date() {
        String date = headers.getFirst(DATE);
        try {
            return date == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The success flag; null when there is none. */
    static Boolean flag(JsonNode json) {
        return Lenient.truth(Json.any(json, "success", "Success"));
    }

    /** An answer in JSON. */
    <B> Answer<B> of(JsonNode json, B body) {
        int innerStatus = (int) Lenient.wholeOrZero(Json.any(json, "httpCode", "HttpStatusCode"));
        boolean success = status < 300 && Boolean.TRUE.equals(flag(json)) && (innerStatus == 0 || innerStatus == 200);
        String denied = AccessDenied.words(Json.any(json, "AccessDeniedDetail", "accessDeniedDetail"));
        PlatformAnswer said = said(
                Json.anyText(json, "errorCode", "Code", "code"),
                AccessDenied.join(Json.anyText(json, "errorMessage", "Message", "message"), denied),
                Json.anyText(json, "requestId", "RequestId"));
        return new Answer<>(success, innerStatus, RetryAfter.of(headers), date(), said, json, body);
    }

    /** An error that is not JSON. */
    Answer<Void> of(byte[] content) {
        Map<String, String> xml = XmlError.read(content);
        String message = xml.getOrDefault("Message", new String(content, StandardCharsets.UTF_8));
        PlatformAnswer said = said(
                xml.getOrDefault("Code", ""),
                AccessDenied.join(message, AccessDenied.words(xml)),
                xml.getOrDefault("RequestId", ""));
        return new Answer<>(false, 0, RetryAfter.of(headers), date(), said, MissingNode.getInstance(), null);
    }

    private PlatformAnswer said(String code, String message, String requestId) {
        return new PlatformAnswer("", status, code, message, requestId.isEmpty() ? requestId() : requestId);
    }
}
