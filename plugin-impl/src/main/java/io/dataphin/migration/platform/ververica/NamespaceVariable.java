package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;

/**
 * A variable of a namespace. Its value is left out on purpose: it may be a secret.
 *
 * @param name name after {@code secret_values.}
 * @param plaintext whether its value is stored readable; the kind {@code Plain} means ciphertext
 */
record NamespaceVariable(String name, boolean plaintext) {

    static NamespaceVariable of(JsonNode json) {
        String kind = Lenient.text(json.path("kind"));
        return new NamespaceVariable(Lenient.text(json.path("name")), kind.equalsIgnoreCase("Clear"));
    }
}
