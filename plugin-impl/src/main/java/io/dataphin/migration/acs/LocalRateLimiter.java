package io.dataphin.migration.acs;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Call rates of this node alone. */
@ApplicationScoped
public class LocalRateLimiter implements RateLimiter {

    private final Map<String, Quota> quotas = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** A limiter on the system's clock. */
    public LocalRateLimiter() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that never goes back, in nanoseconds */
    LocalRateLimiter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Duration tryAcquire(String bucket, double ratePerSecond) {
        Quota quota = quotas.compute(
                bucket, (name, known) -> known == null || known.rate != ratePerSecond ? quota(ratePerSecond) : known);
        long paused = quota.pausedUntil - nanos.getAsLong();
        if (paused > 0) {
            return Duration.ofNanos(paused);
        }
        ConsumptionProbe probe = quota.bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    @Override
    public void pause(String bucket, Duration time) {
        quotas.computeIfPresent(bucket, (name, quota) -> {
            quota.pausedUntil = Math.max(quota.pausedUntil, nanos.getAsLong() + time.toNanos());
            quota.bucket.tryConsumeAsMuchAsPossible();
            return quota;
        });
    }

    private Quota quota(double ratePerSecond) {
        long capacity = Math.max(1, (long) (ratePerSecond / 10));
        Duration onePlace = Duration.ofNanos(Math.max(1, Math.round(1e9 / ratePerSecond)));
        Bucket bucket = Bucket.builder()
                .withCustomTimePrecision(meter())
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, onePlace))
                .build();
        return new Quota(ratePerSecond, bucket, nanos.getAsLong());
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private static final class Quota {
        private final double rate;
        private final Bucket bucket;
        private volatile long pausedUntil;

        private Quota(double rate, Bucket bucket, long now) {
            this.rate = rate;
            this.bucket = bucket;
            this.pausedUntil = now;
        }
    }
}
