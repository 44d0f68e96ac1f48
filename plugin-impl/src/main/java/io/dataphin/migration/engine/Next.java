package io.dataphin.migration.engine;

import io.dataphin.migration.rate.Turn;
import java.time.Duration;

/**
 * When a record's next step is due.
 *
 * @param delay from now; null when the record has ended
 * @param turn the place for a call that the step comes back for; null for none
 */
record Next(Duration delay, Turn turn) {

    static final Next NOW = in(Duration.ZERO);
    static final Next NEVER = in(null);

    static Next in(Duration delay) {
        return new Next(delay, null);
    }

    boolean ended() {
        return delay == null;
    }

    /** Whether the step can be done right now. */
    boolean atOnce() {
        return NOW.equals(this);
    }
}
