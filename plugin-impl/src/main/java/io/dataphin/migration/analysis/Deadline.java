package io.dataphin.migration.analysis;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A moment after which the parser is asked for nothing more. */
final class Deadline {

    private final LongSupplier nanoTime;
    private final long end;

    /** @param nanoTime a clock as {@link System#nanoTime()} */
    Deadline(Duration time, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + time.toNanos();
    }

    boolean isOver() {
        return nanoTime.getAsLong() - end > 0;
    }
}
