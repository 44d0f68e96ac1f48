package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.faces.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How fresh the list of jobs is, in words. */
public final class Freshness {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final long MINUTES_AN_HOUR = 60;

    private final InventoryState state;
    private final Instant now;

    Freshness(InventoryState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    /** Whether there is a list. */
    public boolean isKnown() {
        return state.known();
    }

    /** Whether the source is about to be asked again. */
    public boolean isRefreshing() {
        return state.refreshing();
    }

    /** Why the source could not be asked, rendered like an error; null when it could. */
    public Message getFailure() {
        return state.failure();
    }

    /** As of when the list is. */
    public Instant getRefreshedAt() {
        return state.refreshedAt();
    }

    /** As of when the list is: the time of today, else date and time. */
    public String asOf(Times times) {
        return shortly(state.refreshedAt(), times);
    }

    /** When the source was last asked. */
    public String attempted(Times times) {
        return shortly(state.attemptedAt(), times);
    }

    private String shortly(Instant at, Times times) {
        if (at == null) {
            return "";
        }
        ZonedDateTime there = at.atZone(times.getZone());
        boolean today = there.toLocalDate().equals(now.atZone(times.getZone()).toLocalDate());
        return today ? TIME.format(there) : times.format(at);
    }

    /** How old the list is. */
    public String age(Labels text) {
        long minutes =
                state.known() ? Duration.between(state.refreshedAt(), now).toMinutes() : 0;
        if (minutes < 1) {
            return text.get("batch.fresh.now");
        }
        return minutes < 2 * MINUTES_AN_HOUR
                ? text.with("batch.fresh.minutes", minutes)
                : text.with("batch.fresh.hours", minutes / MINUTES_AN_HOUR);
    }
}
