package io.dataphin.migration.flow.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes only when a test moves it; its wall clock and its nanoseconds go together. */
public final class VirtualClock extends Clock {

    /** What it shows first. */
    public static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private long nanos;

    /** Nanoseconds since the start. */
    public long nanos() {
        return nanos;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Moves on to a time; stays when it has passed. */
    public void moveTo(long nanosSinceStart) {
        nanos = Math.max(nanos, nanosSinceStart);
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos);
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
