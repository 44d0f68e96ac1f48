package io.dataphin.migration.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks for due work at the moment that a record of this node becomes due: a place for a call is kept for a moment only, which the polling
 * would often miss. Polling finds what other nodes left.
 */
@ApplicationScoped
class DueAlarm {

    private ScheduledExecutorService timer;
    private Runnable look;

    /**
     * Begins.
     *
     * @param look looks for due work; returns at once
     */
    synchronized void start(ScheduledExecutorService timer, Runnable look) {
        this.timer = timer;
        this.look = look;
    }

    /** Looks after the time, at once when that is past; nothing happens when the engine stopped. */
    synchronized void in(Duration time) {
        if (timer != null) {
            timer.schedule(look, Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    synchronized void stop() {
        timer = null;
    }
}
