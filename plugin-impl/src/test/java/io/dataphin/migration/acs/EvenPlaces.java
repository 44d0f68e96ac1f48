package io.dataphin.migration.acs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Places as far from each other as the rate says, after a tenth of a second's worth at once. */
final class EvenPlaces implements RateLimiter {

    private final Map<String, Long> nextAt = new HashMap<>();
    private final LongSupplier nanos;

    EvenPlaces(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Duration reserve(CallLimit limit, Duration longest) {
        long now = nanos.getAsLong();
        long spacing = Math.round(1e9 / limit.ratePerSecond());
        long credit = Math.max(0, (long) (limit.ratePerSecond() / 10) - 1) * spacing;
        long place = Math.max(now - credit, nextAt.getOrDefault(limit.bucket(), Long.MIN_VALUE));
        Duration wait = Duration.ofNanos(Math.max(0, place - now));
        if (wait.compareTo(longest) <= 0) {
            nextAt.put(limit.bucket(), place + spacing);
        }
        return wait;
    }

    @Override
    public void sending(CallLimit limit) {
        // the places alone keep the rate
    }

    @Override
    public void ended(CallLimit limit) {
        // nor does it matter how long they take
    }

    @Override
    public void pause(CallLimit limit, Duration time) {
        nextAt.merge(limit.bucket(), nanos.getAsLong() + time.toNanos(), Math::max);
    }
}
