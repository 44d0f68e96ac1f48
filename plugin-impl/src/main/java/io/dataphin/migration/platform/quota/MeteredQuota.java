package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.runtime.metrics.Meters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Measures how long the lines of a quota are, as this node saw them last: from the places that it got, without a query. */
final class MeteredQuota implements Quota {

    private static final double NANOS = 1_000_000_000;

    private final Quota quota;
    private final LongSupplier nanos;
    /** When the last place that was given out comes. */
    private final Map<String, AtomicLong> ends = new ConcurrentHashMap<>();

    /** @param nanos a clock that never goes back, e.g. {@link System#nanoTime} */
    MeteredQuota(Quota quota, LongSupplier nanos) {
        this.quota = quota;
        this.nanos = nanos;
    }

    @Override
    public Reservation reserve(Bucket bucket, int count) {
        Reservation places = quota.reserve(bucket, count);
        Duration wait = places.untilNext();
        boolean atOnce = wait.isNegative() || wait.isZero();
        long last = Math.max(0, wait.toNanos())
                + (count - 1) * Quota.spacing(bucket).toNanos();
        ends.computeIfAbsent(bucket.name(), name -> meters(bucket)).set(nanos.getAsLong() + last);
        int delayed = atOnce ? count - 1 : count;
        if (delayed > 0) {
            Meters.counter("migration_calls_delayed", "Calls that had to wait for their place", "bucket", bucket.name())
                    .add(delayed);
        }
        return places;
    }

    @Override
    public void postpone(Bucket bucket, Duration time) {
        Meters.counter(
                        "migration_calls_throttled",
                        "Calls that a platform refused as too many",
                        "bucket",
                        bucket.name())
                .increment();
        quota.postpone(bucket, time);
    }

    @Override
    public Duration line(Bucket bucket) {
        return quota.line(bucket);
    }

    private AtomicLong meters(Bucket bucket) {
        AtomicLong end = new AtomicLong(nanos.getAsLong());
        Meters.gauge(
                "migration_call_line_seconds",
                "How far away the last place in the line of a quota was, less the time since",
                () -> Math.max(0, end.get() - nanos.getAsLong()) / NANOS,
                "bucket",
                bucket.name());
        Meters.gauge(
                "migration_call_rate_limit",
                "Calls a second that the quota allows",
                bucket::perSecond,
                "bucket",
                bucket.name());
        return end;
    }
}
