package io.dataphin.migration.platform.quota;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Places of one caller in the line of a bucket, used one after the other. Valid in the process that took it only. Not thread-safe. */
public final class Reservation {

    private final LongSupplier nanos;
    private final long first;
    private final long spacing;
    private final int count;
    private final Duration latest;
    private int used;

    /**
     * @param nanos a clock that never goes back
     * @param first the first place on that clock
     * @param spacing nanoseconds from one place to the next
     * @param latest how much later than its place a call may be sent
     */
    public Reservation(LongSupplier nanos, long first, long spacing, int count, Duration latest) {
        this.nanos = nanos;
        this.first = first;
        this.spacing = spacing;
        this.count = count;
        this.latest = latest;
    }

    /** How long until the next place; zero or less when it has come. */
    public Duration untilNext() {
        return Duration.ofNanos(first + used * spacing - nanos.getAsLong());
    }

    /** Whether the next place has passed for good, see {@link Quota#LATEST}. */
    public boolean late() {
        return untilNext().compareTo(latest.negated()) < 0;
    }

    /** The next place is used by a call that is sent now. */
    public void use() {
        if (left() == 0) {
            throw new IllegalStateException("all " + count + " places are used");
        }
        used++;
    }

    /** How many places are left. */
    public int left() {
        return count - used;
    }
}
