package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.acs.GatewayRefusal;
import io.dataphin.sandbox.http.QueryString;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call that somebody has made before the story of a test begins: done as any other, but not signed, counted, disturbed or logged. */
public final class PastCall {
    private PastCall() {}

    /**
     * Makes the call.
     *
     * @param parameters those of the action by name; structured ones as JSON
     * @throws BusinessError when the platform refuses it
     * @throws GatewayRefusal when there is no such action, or a parameter is missing
     */
    public static JsonNode make(DataphinStore store, String action, JsonNode parameters) {
        Operation operation = OperationTable.find(action)
                .orElseThrow(() -> new GatewayRefusal(404, "InvalidAction.NotFound", "no action " + action));
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.properties().forEach(field -> texts.put(field.getKey(), text(field.getValue())));
        store.settle();
        return operation.run().apply(new DataphinCall(store, QueryString.of(texts)));
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
