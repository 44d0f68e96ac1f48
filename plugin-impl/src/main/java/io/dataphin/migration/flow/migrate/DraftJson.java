package io.dataphin.migration.flow.migrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.task.TaskDraft;

/** A draft as stored text. */
public final class DraftJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DraftJson() {}

    /** The text. */
    public static String write(TaskDraft draft) {
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be stored", e);
        }
    }

    /**
     * Reads {@link #write}.
     *
     * @throws IllegalStateException when it is damaged
     */
    public static TaskDraft read(String text) {
        try {
            return JSON.readValue(text, TaskDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is damaged", e);
        }
    }
}
