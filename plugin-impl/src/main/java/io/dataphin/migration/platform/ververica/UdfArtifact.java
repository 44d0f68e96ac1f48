package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with functions that is registered in a namespace.
 *
 * @param name name of the artifact
 * @param functionNames names that SQL calls; classes without a name are known but not registered
 */
record UdfArtifact(String name, List<String> functionNames) {

    static UdfArtifact of(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("udfClasses").forEach(type -> names.addAll(Lenient.texts(type.path("functionNames"))));
        return new UdfArtifact(Lenient.text(json.path("name")), List.copyOf(names));
    }
}
