package io.dataphin.migration.rate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Lines in memory: enough for the embedded database, which one process alone can use. */
final class LocalPlaces implements Places {

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that never goes back, in nanoseconds */
    LocalPlaces(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Duration next(String bucket, Pace pace, Duration longest) {
        return line(bucket).next(now(), pace, longest);
    }

    @Override
    public void postpone(String bucket, Duration time) {
        line(bucket).postpone(now() + time.toNanos() / 1000);
    }

    private Line line(String bucket) {
        return lines.computeIfAbsent(bucket, name -> new Line());
    }

    private long now() {
        return nanos.getAsLong() / 1000;
    }

    /** Times in microseconds. */
    private static final class Line {
        private long nextAt = Long.MIN_VALUE;

        private synchronized Duration next(long now, Pace pace, Duration longest) {
            long place = Math.max(nextAt, now - pace.credit());
            Duration wait = Duration.ofNanos((place - now) * 1000);
            if (wait.compareTo(longest) <= 0) {
                nextAt = place + pace.spacing();
            }
            return wait;
        }

        private synchronized void postpone(long until) {
            nextAt = Math.max(nextAt, until);
        }
    }
}
