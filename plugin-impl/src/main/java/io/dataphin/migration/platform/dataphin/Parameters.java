package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.api.project.Env;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of one call: simple ones go into the query, each structured one into a form field as JSON text. */
final class Parameters {

    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> form = new LinkedHashMap<>();

    static Parameters none() {
        return new Parameters();
    }

    /** Parameters with the form field Context. */
    static Parameters context(long projectId, Env env) {
        ObjectNode context = Json.object().put("Env", env.name()).put("ProjectId", projectId);
        return none().form("Context", context);
    }

    Parameters query(String name, Object value) {
        query.put(name, String.valueOf(value));
        return this;
    }

    Parameters form(String name, JsonNode value) {
        form.put(name, Json.text(value));
        return this;
    }

    Map<String, String> query() {
        return query;
    }

    Map<String, String> form() {
        return form;
    }
}
