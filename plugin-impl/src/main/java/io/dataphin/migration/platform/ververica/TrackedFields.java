package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.platform.gateway.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Fields of an answer that remembers which of them were read, so that the others can be named afterwards. */
final class TrackedFields {

    private final JsonNode root;
    private final Set<String> read = new HashSet<>();

    TrackedFields(JsonNode root) {
        this.root = root;
    }

    /**
     * The field at a path of names joined by dots, with all that it contains; missing node when there is none.
     */
    JsonNode get(String path) {
        read.add(path);
        return look(path);
    }

    /** As {@link #get}, but the field does not count as read. */
    JsonNode look(String path) {
        JsonNode node = root;
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node;
    }

    /** Whether the answer has a value at a path, null included; a null around it is one. */
    boolean tells(String path) {
        JsonNode node = root;
        for (String name : path.split("\\.")) {
            node = node.path(name);
            if (node.isNull()) {
                return true;
            }
        }
        return !node.isMissingNode();
    }

    /** JSON text of what was not read by its path. Fields that hold nothing (null, empty text, empty containers) are left out. */
    Map<String, String> rest() {
        Map<String, String> rest = new LinkedHashMap<>();
        collect(root, "", rest);
        return rest;
    }

    private void collect(JsonNode object, String prefix, Map<String, String> rest) {
        object.properties().forEach(field -> {
            String path = prefix + field.getKey();
            if (read.contains(path) || blank(field.getValue())) {
                return;
            }
            boolean partlyRead = read.stream().anyMatch(other -> other.startsWith(path + "."));
            if (partlyRead && field.getValue() instanceof ObjectNode) {
                collect(field.getValue(), path + ".", rest);
            } else {
                rest.put(path, Json.text(field.getValue()));
            }
        });
    }

    /** Published samples fill what does not apply with empty values, nested ones included. */
    static boolean blank(JsonNode value) {
        if (value.isContainerNode()) {
            for (JsonNode child : value) {
                if (!blank(child)) {
                    return false;
                }
            }
            return true;
        }
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty());
    }
}
