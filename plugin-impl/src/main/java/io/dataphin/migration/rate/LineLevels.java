package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.meter.Meters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How long the lines for calls are, as this node saw them last: from the answers that it got, without a query. */
final class LineLevels {

    private static final double NANOS = 1_000_000_000;

    private final LongSupplier nanos;
    /** When the last place that was given out comes. */
    private final Map<String, AtomicLong> ends = new ConcurrentHashMap<>();

    LineLevels(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A place was so far away. */
    void saw(CallLimit limit, Duration wait) {
        AtomicLong end = ends.computeIfAbsent(limit.bucket(), bucket -> line(limit));
        end.set(nanos.getAsLong() + Math.max(0, wait.toNanos()));
        if (wait.toNanos() > 0) {
            Meters.counter(
                            "migration_calls_delayed",
                            "Calls that had to wait for their place",
                            "bucket",
                            limit.bucket())
                    .increment();
        }
    }

    /** The platform said that the quota is used up. */
    void throttled(CallLimit limit) {
        Meters.counter(
                        "migration_calls_throttled",
                        "Calls that a platform refused as too many",
                        "bucket",
                        limit.bucket())
                .increment();
    }

    private AtomicLong line(CallLimit limit) {
        AtomicLong end = new AtomicLong(nanos.getAsLong());
        Meters.gauge(
                "migration_call_line_seconds",
                "How far away the last place in the line of a quota was, less the time since",
                () -> Math.max(0, end.get() - nanos.getAsLong()) / NANOS,
                "bucket",
                limit.bucket());
        Meters.gauge(
                "migration_call_rate_limit",
                "Calls a second that the quota allows",
                limit::ratePerSecond,
                "bucket",
                limit.bucket());
        return end;
    }
}
