package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Quotas in memory: enough for the embedded database, which one process alone can use. */
public final class LocalQuota implements Quota {

    private final LongSupplier nanos;
    /** The first place that is not given out, by bucket. */
    private final Map<String, Long> next = new HashMap<>();

    /** @param nanos a clock that never goes back, e.g. {@link System#nanoTime} */
    public LocalQuota(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized Reservation reserve(Bucket bucket, int count) {
        long spacing = Quota.spacing(bucket).toNanos();
        long first = nextPlace(bucket);
        next.put(bucket.name(), first + count * spacing);
        return new Reservation(nanos, first, spacing, count, LATEST);
    }

    @Override
    public synchronized void postpone(Bucket bucket, Duration time) {
        next.put(bucket.name(), Math.max(nextPlace(bucket), nanos.getAsLong() + time.toNanos()));
    }

    @Override
    public synchronized Duration line(Bucket bucket) {
        return Duration.ofNanos(nextPlace(bucket) - nanos.getAsLong());
    }

    private long nextPlace(Bucket bucket) {
        long now = nanos.getAsLong();
        return Math.max(now, next.getOrDefault(bucket.name(), now));
    }
}
