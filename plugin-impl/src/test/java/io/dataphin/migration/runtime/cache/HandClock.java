package io.dataphin.migration.runtime.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes only when a test moves it. */
public final class HandClock extends Clock {

    private Instant now;

    /** A clock that shows the start of 2026-11-22 UTC. */
    public HandClock() {
        this(Instant.parse("2026-11-22T00:00:00Z"));
    }

    /** A clock that shows a time of the test's choice. */
    public HandClock(Instant start) {
        now = start;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
