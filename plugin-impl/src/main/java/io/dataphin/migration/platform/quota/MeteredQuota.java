package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.runtime.metrics.Meters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Measures how long the lines of a quota are, as this node saw them last: from the places that it got, without a query. Quotas of several addresses
 * and credentials are measured together, since metrics are read by strangers: no host and no name of a credential is in them.
 */
final class MeteredQuota implements Quota {

    private static final double NANOS = 1_000_000_000;

    private final Quota quota;
    private final LongSupplier nanos;
    /** When the last place that was given out comes, by label. */
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
        long end = nanos.getAsLong() + last;
        ends.computeIfAbsent(label(bucket), name -> meters(bucket)).accumulateAndGet(end, Math::max);
        int delayed = atOnce ? count - 1 : count;
        if (delayed > 0) {
            Meters.counter("migration_calls_delayed", "Calls that had to wait for their place", "bucket", label(bucket))
                    .increment(delayed);
        }
        return places;
    }

    @Override
    public void postpone(Bucket bucket, Duration time) {
        Meters.counter(
                        "migration_calls_throttled",
                        "Calls that a platform refused as too many",
                        "bucket",
                        label(bucket))
                .increment();
        quota.postpone(bucket, time);
    }

    @Override
    public Duration line(Bucket bucket) {
        return quota.line(bucket);
    }

    /** The first and the last part of its name. */
    private static String label(Bucket bucket) {
        String[] parts = bucket.name().split("/");
        return parts.length == 1 ? bucket.name() : parts[0] + "/" + parts[parts.length - 1];
    }

    private AtomicLong meters(Bucket bucket) {
        AtomicLong end = new AtomicLong(nanos.getAsLong());
        Meters.gauge(
                "migration_call_line_seconds",
                "How far away the last place in the line of a quota was, less the time since",
                () -> Math.max(0, end.get() - nanos.getAsLong()) / NANOS,
                "bucket",
                label(bucket));
        Meters.gauge(
                "migration_call_rate_limit",
                "Calls a second that the quota allows",
                bucket::perSecond,
                "bucket",
                label(bucket));
        return end;
    }
}
