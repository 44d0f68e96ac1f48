package io.dataphin.migration.it.support.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** JSON of requests and answers as a tree: the tests know no class of the product. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /**
     * An empty object to fill.
     *
     * @return a new object
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads a document.
     *
     * @param text the document
     * @return its tree; a missing node for an empty text
     * @throws AssertionError when it is no JSON; the message shows its beginning
     */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text.substring(0, Math.min(text.length(), 500)), e);
        }
    }

    /**
     * One value of each element of an array.
     *
     * @param array the array; anything else has no elements
     * @param value gives the value of one element
     * @return the values in the array's order
     */
    public static <T> List<T> each(JsonNode array, Function<JsonNode, T> value) {
        return StreamSupport.stream(array.spliterator(), false).map(value).toList();
    }
}
