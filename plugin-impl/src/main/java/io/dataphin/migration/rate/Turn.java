package io.dataphin.migration.rate;

import java.time.Instant;

/**
 * A place in a line that is kept for a step.
 *
 * @param bucket whose line it is
 * @param at when the call may be sent
 */
public record Turn(String bucket, Instant at) {

    /** As an execution carries it. */
    public String text() {
        return at.toEpochMilli() + " " + bucket;
    }

    /** Reads what {@link #text} wrote; null for anything else. */
    public static Turn parse(String text) {
        int blank = text == null ? -1 : text.indexOf(' ');
        return blank < 1
                ? null
                : new Turn(text.substring(blank + 1), Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))));
    }
}
