package io.dataphin.migration.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.database.ColumnText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of a stored message as a JSON object that fits its column: long values are cut, never the whole message. */
public final class StoredParameters {

    /** What a record waits for. */
    static final int WAITING = 4000;
    /** Every other message. */
    static final int MESSAGE = 8000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 1500;

    private StoredParameters() {}

    /**
     * Cuts values until the JSON text is short enough; one character may need six there.
     *
     * @param parameters null stays null
     * @param column length of the column
     */
    static Map<String, String> fit(Map<String, String> parameters, int column) {
        if (parameters == null) {
            return null;
        }
        Map<String, String> fitting = cut(parameters, LONGEST_VALUE);
        for (int longest = LONGEST_VALUE / 2; longest > 1 && write(fitting).length() > column; longest /= 2) {
            fitting = cut(parameters, longest);
        }
        // names are ours; only a great many of them can be too long still
        while (write(fitting).length() > column) {
            fitting.remove(fitting.keySet().iterator().next());
        }
        return fitting;
    }

    private static Map<String, String> cut(Map<String, String> parameters, int longest) {
        Map<String, String> cut = new LinkedHashMap<>();
        parameters.forEach((name, value) -> cut.put(name, ColumnText.fit(value, longest)));
        return cut;
    }

    static String write(Map<String, String> parameters) {
        try {
            return JSON.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters " + parameters.keySet() + " cannot be stored", e);
        }
    }

    static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored parameters are damaged", e);
        }
    }
}
