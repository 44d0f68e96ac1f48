package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.time.Instant;

/**
 * One line of a record's log.
 *
 * @param at when it happened
 * @param stage stage; null before the first, and for what is done with a record that has ended
 * @param level how much it matters
 * @param code stable code of the event
 * @param text code and parameters of the line
 * @param requestId the platform's request id; null when no call was made
 */
public record RecordEvent(Instant at, Stage stage, Level level, String code, Message text, String requestId) {

    /** How much an event matters. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }
}
