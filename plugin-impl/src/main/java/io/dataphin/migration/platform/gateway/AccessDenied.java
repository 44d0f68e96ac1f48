package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The field AccessDeniedDetail of a refusal: which action was refused, to whom, by which policy. It becomes part of the platform's message, so that
 * whoever may change the policy reads it wherever the refusal is shown.
 */
final class AccessDenied {

    /** What a person can act on; the rest is a ciphertext for the vendor. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("AuthAction", "action");
        FIELDS.put("AuthPrincipalType", "caller type");
        FIELDS.put("AuthPrincipalDisplayName", "caller");
        FIELDS.put("PolicyType", "policy");
        FIELDS.put("NoPermissionType", "reason");
    }

    private AccessDenied() {}

    /** @return empty when the answer says nothing of it */
    static String words(JsonNode detail) {
        if (!detail.isObject()) {
            return Lenient.text(detail);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        detail.properties().forEach(field -> texts.put(field.getKey(), Lenient.text(field.getValue())));
        return words(texts);
    }

    static String words(Map<String, String> fields) {
        return FIELDS.entrySet().stream()
                .filter(field -> !fields.getOrDefault(field.getKey(), "").isBlank())
                .map(field -> field.getValue() + " " + fields.get(field.getKey()))
                .collect(Collectors.joining(", "));
    }

    static String join(String message, String detail) {
        return Stream.of(message, detail.isEmpty() ? "" : "(" + detail + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
