package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.Map;

/**
 * Why a record failed.
 *
 * @param code stable, upper snake case
 * @param parameters values that the texts show
 */
public record Failure(String code, Map<String, String> parameters) {

    public Failure {
        parameters = Map.copyOf(parameters);
    }

    /** What happened. */
    public Message message() {
        return new Message("failure." + code + ".message", parameters);
    }

    /** What to do next. */
    public Message remedy() {
        return new Message("failure." + code + ".remedy", parameters);
    }
}
