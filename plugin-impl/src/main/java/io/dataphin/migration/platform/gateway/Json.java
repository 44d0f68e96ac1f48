package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dataphin.migration.api.message.PlatformText;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/** JSON of both platforms: trees, and records for what is understood. Numbers keep their digits, {@code 1.0} stays {@code 1.0}. */
public final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new LenientFields())
            .addHandler(new LenientFields.Odd())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * The JSON of a platform. Every text from outside comes in here, so here it is made fit to be stored, shown and written again.
     *
     * @throws IOException when the bytes are not exactly one JSON value
     */
    public static JsonNode parse(byte[] content) throws IOException {
        return storable(MAPPER.readTree(content));
    }

    private static JsonNode storable(JsonNode value) {
        if (value instanceof TextNode text) {
            String fit = PlatformText.storable(text.textValue());
            return fit.equals(text.textValue()) ? text : TextNode.valueOf(fit);
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, storable(array.get(i)));
            }
        }
        return value instanceof ObjectNode object ? storable(object) : value;
    }

    /** A new object, since names of fields can be unfit too. */
    private static ObjectNode storable(ObjectNode object) {
        ObjectNode fit = object();
        object.properties()
                .forEach(field -> fit.set(PlatformText.storable(field.getKey()), storable(field.getValue())));
        return fit;
    }

    /** The object that the bytes hold; empty when they hold something else. */
    static Optional<JsonNode> object(byte[] content) {
        try {
            return Optional.ofNullable(parse(content)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The first of the fields that has a value; missing node when none has. */
    static JsonNode any(JsonNode object, String... names) {
        for (String name : names) {
            if (object.hasNonNull(name)) {
                return object.get(name);
            }
        }
        return MissingNode.getInstance();
    }

    /** As {@link #any}, as text. */
    static String anyText(JsonNode object, String... names) {
        String text = Lenient.text(any(object, names));
        // published samples show an empty code as two quotation marks
        return text.equals("\"\"") ? "" : text;
    }

    /** A tree as a record; a field that cannot be read is null. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lenient reading does not fail", e);
        }
    }

    /** A record as a tree. */
    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** A new empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** JSON text without blanks, fields in their order. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree or a record can always be written", e);
        }
    }

    /** JSON text without blanks, fields sorted by name: equal for equal contents. */
    public static String canonical(JsonNode value) {
        return text(sorted(value));
    }

    private static JsonNode sorted(JsonNode value) {
        if (value instanceof ObjectNode object) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode copy = object();
            fields.forEach(copy::set);
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return value;
    }
}
