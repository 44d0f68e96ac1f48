package io.dataphin.migration.flow.migrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.task.TaskDraft;

/** A draft as it is stored. */
public final class DraftJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DraftJson() {}

    /** The text of a draft; equal drafts have equal texts. */
    public static String write(TaskDraft draft) {
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be stored", e);
        }
    }

    /** The draft of a text. */
    public static TaskDraft read(String text) {
        try {
            return JSON.readValue(text, TaskDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is damaged", e);
        }
    }
}
