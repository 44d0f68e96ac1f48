package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.platform.gateway.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A task as the platform once gave it, kept as text: everything that it had, known to this version or not. */
final class TaskSnapshot {

    private static final List<String> KEPT_BY_THE_PLATFORM =
            List.of("FileId", "JobId", "Version", "Status", "LockUserId", "GmtModified", "ModifierId");

    private final JsonNode task;

    /** @throws IllegalStateException when the text is no task */
    TaskSnapshot(String text) {
        try {
            task = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("a kept task is damaged", e);
        }
    }

    TargetTask task() {
        return StreamTask.full(task);
    }

    /** What an update takes. A description that was not there is emptied, since an absent one would stay. */
    ObjectNode writable() {
        ObjectNode writable = task.deepCopy();
        writable.remove(KEPT_BY_THE_PLATFORM);
        if (!writable.hasNonNull("Description")) {
            writable.put("Description", "");
        }
        return writable;
    }

    /** Content as text by path. */
    Map<String, String> content() {
        Map<String, String> fields = new TreeMap<>();
        writable().properties().stream()
                .filter(field -> !field.getKey().equals("SourceBinding"))
                .forEach(field -> add(fields, field.getKey(), field.getValue()));
        return fields;
    }

    private static void add(Map<String, String> fields, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(fields, path + '.' + field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            addAll(fields, path, value);
        } else if (!value.asText().isEmpty() && !value.isNull()) {
            fields.put(path, value.asText());
        }
    }

    /** A list of settings gives one field a setting, any other list one field. */
    private static void addAll(Map<String, String> fields, String path, JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.has("Key")) {
                fields.put(
                        path + '.' + item.path("Key").asText(),
                        item.path("Value").asText());
            } else {
                texts.add(item.isValueNode() ? item.asText() : Json.canonical(item));
            }
        }
        if (!texts.isEmpty()) {
            fields.put(path, String.join(", ", texts));
        }
    }
}
