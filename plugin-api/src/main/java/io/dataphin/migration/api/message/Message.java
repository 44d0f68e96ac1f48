package io.dataphin.migration.api.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text that is not yet in anybody's language. Secrets in its values are masked, as anybody who sees the object may read it.
 *
 * @param code stable key of the text in a bundle, never null or blank
 * @param parameters named values that the text may show, in the order given; never null, without null values
 */
public record Message(String code, Map<String, String> parameters) {

    public Message {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a message needs a code");
        }
        Map<String, String> copy = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) -> copy.put(name, SensitiveText.masked(Objects.requireNonNullElse(value, ""))));
        parameters = java.util.Collections.unmodifiableMap(copy);
    }

    /** A message without parameters. */
    public static Message of(String code) {
        return new Message(code, Map.of());
    }

    /**
     * A message with parameters.
     *
     * @param namesAndValues name, value, name, value ...; values are shown by {@link String#valueOf(Object)}, null becomes empty
     */
    public static Message of(String code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values must come in pairs");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            parameters.put(String.valueOf(namesAndValues[i]), value == null ? "" : value.toString());
        }
        return new Message(code, parameters);
    }
}
