package io.dataphin.migration.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A cursor as opaque text: a mark that tells the list, and a JSON object in base64url. */
public final class CursorText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode node;

    private CursorText(JsonNode node) {
        this.node = node;
    }

    /** An empty object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Puts a set, in an order that does not depend on chance. */
    public static void put(ObjectNode object, String name, Collection<?> values) {
        ArrayNode array = object.putArray(name);
        values.stream().map(String::valueOf).sorted().forEach(array::add);
    }

    /** Puts a time; null stays null. */
    public static void put(ObjectNode object, String name, Instant time) {
        object.put(name, time == null ? null : time.toString());
    }

    /** The text of a cursor. */
    public static String write(String mark, ObjectNode object) {
        byte[] text = object.toString().getBytes(StandardCharsets.UTF_8);
        return mark + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /**
     * Reads a cursor.
     *
     * @param parse makes the cursor; an {@link IllegalArgumentException} or {@link DateTimeException} says that it is not ours
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when the text is not a cursor of this list
     */
    public static <T> T read(String mark, String text, Function<CursorText, T> parse) {
        try {
            if (!text.startsWith(mark)) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            byte[] json = Base64.getUrlDecoder().decode(text.substring(mark.length()));
            return parse.apply(new CursorText(JSON.readTree(json)));
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            throw new InvalidRequestException("INVALID_PARAMETER", "parameter", "cursor");
        }
    }

    /** A text that must be there. */
    public String text(String name) {
        return node.required(name).asText();
    }

    /** A number that must be there. */
    public long number(String name) {
        return node.required(name).asLong();
    }

    /** A value; null where there is none. */
    public <T> T optional(String name, Function<String, T> parse) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : parse.apply(value.asText());
    }

    /** A set that must be there. */
    public <T> Set<T> set(String name, Function<String, T> parse) {
        return StreamSupport.stream(node.required(name).spliterator(), false)
                .map(JsonNode::asText)
                .map(parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
