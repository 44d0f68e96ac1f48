package io.dataphin.migration.api.preflight;

import io.dataphin.migration.api.message.Message;

/**
 * One thing that a check found.
 *
 * @param text code (upper snake case) and parameters; rendered by {@code finding.<CODE>.message} and {@code finding.<CODE>.remedy}
 * @param severity how much it matters
 * @param line line in the script, from 1; null where it does not apply
 * @param column column in the script, from 1; null where it does not apply
 */
public record Finding(Message text, Severity severity, Integer line, Integer column) {

    /** A finding without a place in a script. */
    public static Finding of(Severity severity, String code, Object... namesAndValues) {
        return new Finding(Message.of(code, namesAndValues), severity, null, null);
    }

    /** Stable code. */
    public String code() {
        return text.code();
    }

    /** What was found. */
    public Message message() {
        return new Message("finding." + code() + ".message", text.parameters());
    }

    /** What to do about it. */
    public Message remedy() {
        return new Message("finding." + code() + ".remedy", text.parameters());
    }
}
