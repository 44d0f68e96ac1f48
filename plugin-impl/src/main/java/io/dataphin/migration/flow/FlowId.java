package io.dataphin.migration.flow;

import java.util.Locale;

/**
 * Identifies one execution of a flow.
 *
 * @param number id of the flow's row: the record, the undo or the publication
 * @param attempt 1, and one more each time that a record which has ended is taken up again
 */
public record FlowId(FlowKind kind, long number, int attempt) {

    /** The id as the scheduler keeps it, e.g. {@code migrate-4711-1}. */
    public String text() {
        return kind.prefix() + "-" + number + "-" + attempt;
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static FlowId parse(String text) {
        String[] parts = text.split("-");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not the id of a flow: " + text);
        }
        return new FlowId(
                FlowKind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return text();
    }
}
