package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/**
 * Why a submit failed.
 *
 * @param log text of the console tab, or null
 */
record SubmitFailure(String code, String message, String log, List<String> resources, List<String> functions) {

    static SubmitFailure missingResources(List<String> names) {
        String verb = names.size() == 1 ? "resource " + names.get(0) + " is" : "resources " + names + " are";
        return new SubmitFailure("DPN.Stream.ResourceMissing", verb + " not in the project", null, names, List.of());
    }

    static SubmitFailure missingFunctions(List<String> names) {
        String verb = names.size() == 1 ? "function " + names.get(0) + " is" : "functions " + names + " are";
        return new SubmitFailure("DPN.Stream.FunctionMissing", verb + " not in the project", null, List.of(), names);
    }

    static SubmitFailure invalidSql(String log) {
        return new SubmitFailure("DPN.Stream.SqlInvalid", "precompile failed", log, List.of(), List.of());
    }

    void addTo(ObjectNode data) {
        data.put("ErrorCode", code).put("ErrorMessage", message);
        if (log != null) {
            data.put("Log", log);
        }
        if (!resources.isEmpty()) {
            data.set("MissingResources", Json.texts(resources));
        }
        if (!functions.isEmpty()) {
            data.set("MissingFunctions", Json.texts(functions));
        }
    }
}
