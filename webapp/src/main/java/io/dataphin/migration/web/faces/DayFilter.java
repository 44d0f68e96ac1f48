package io.dataphin.migration.web.faces;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * The days that a list is restricted to, as they stand in the page's address. Everything is text, nothing is trusted: what cannot be read does not
 * restrict. Getters answer null for a filter that is not used, which keeps it out of the addresses of links.
 */
public abstract class DayFilter implements Serializable {

    private String from = "";
    private String to = "";

    /** Begin of the first day in the reader's time zone; null = open. */
    protected final Instant from(Times times) {
        return times.startOf(from).orElse(null);
    }

    /** End of the last day in the reader's time zone; null = open. */
    protected final Instant to(Times times) {
        return times.endOf(to).orElse(null);
    }

    /** A value as a getter answers it. */
    protected static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** A value as a setter keeps it; never null. */
    protected static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** Whether the last day is before the first one, so that nothing can be found. */
    public boolean isReversed() {
        return Times.reversed(from, to);
    }

    /** First day, as an ISO date. */
    public String getFrom() {
        return orNull(from);
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    /** Last day, as an ISO date. */
    public String getTo() {
        return orNull(to);
    }

    public void setTo(String to) {
        this.to = text(to);
    }
}
