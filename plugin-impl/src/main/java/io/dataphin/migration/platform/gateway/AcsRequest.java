package io.dataphin.migration.platform.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request before it is signed.
 *
 * @param action operation name, case-sensitive
 * @param version version of the API
 * @param method HTTP method
 * @param path path, already percent-encoded
 * @param query parameters, not encoded
 * @param headers further headers, not signed
 * @param contentType type of the body; null without a body
 * @param body exactly the bytes that are sent and hashed; empty without a body
 */
public record AcsRequest(
        String action,
        String version,
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String contentType,
        byte[] body) {

    private static final byte[] NO_BODY = {};

    public AcsRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A read of a resource-oriented (ROA) API. */
    public static AcsRequest get(
            String action, String version, String path, Map<String, String> query, Map<String, String> headers) {
        return new AcsRequest(action, version, "GET", path, query, headers, null, NO_BODY);
    }

    /**
     * A call of an RPC-style API.
     *
     * @param form form fields; without any the body is empty
     */
    public static AcsRequest post(String action, String version, Map<String, String> query, Map<String, String> form) {
        String type = form.isEmpty() ? null : "application/x-www-form-urlencoded";
        byte[] body = formEncoded(form).getBytes(StandardCharsets.UTF_8);
        return new AcsRequest(action, version, "POST", "/", query, Map.of(), type, body);
    }

    private static String formEncoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
