package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/** The filter {@code NameList} of the console extension's lists. */
public final class NameList {
    private static final int MAX_NAMES = 100;

    private NameList() {}

    /**
     * The names to keep; empty = all.
     *
     * @throws BusinessError when there are more than 100
     */
    public static List<String> read(JsonNode command) {
        List<String> names = Json.textList(command.path("NameList"));
        if (names.size() > MAX_NAMES) {
            throw BusinessError.invalid("NameList has at most " + MAX_NAMES + " names");
        }
        return names;
    }
}
