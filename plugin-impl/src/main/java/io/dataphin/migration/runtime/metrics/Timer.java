package io.dataphin.migration.runtime.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** How often something was done and how long it took. */
public final class Timer implements Meter {

    private static final double NANOS = 1_000_000_000;

    private final MeterId id;
    private final String description;
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private volatile Consumer<Duration> forward = duration -> {};

    Timer(MeterId id, String description) {
        this.id = id;
        this.description = description;
    }

    /** It was done once; a negative time, by a clock that was set back, counts as none. */
    public void record(Duration duration) {
        Duration taken = duration.isNegative() ? Duration.ZERO : duration;
        count.increment();
        nanos.add(taken.toNanos());
        forward.accept(taken);
    }

    /** Tells every further duration; null for nobody. */
    public void forward(Consumer<Duration> to) {
        forward = to == null ? duration -> {} : to;
    }

    @Override
    public MeterId id() {
        return id;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Map<String, Double> values() {
        return Map.of("_seconds_count", (double) count.sum(), "_seconds_sum", nanos.sum() / NANOS);
    }
}
