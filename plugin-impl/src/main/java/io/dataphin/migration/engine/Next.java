package io.dataphin.migration.engine;

import java.time.Duration;

/**
 * When a record's next step is due.
 *
 * @param delay from now; null when the record has ended
 */
record Next(Duration delay) {

    static final Next NOW = new Next(Duration.ZERO);
    static final Next NEVER = new Next(null);

    static Next in(Duration delay) {
        return new Next(delay);
    }

    boolean ended() {
        return delay == null;
    }
}
