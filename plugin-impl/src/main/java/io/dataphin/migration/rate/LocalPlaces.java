package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Lines in memory: enough for the embedded database, which one process alone can use. It sees every call go, so it also counts: a call that
 * comes late goes at once when the last second has room for it, and whatever comes in a bunch, no second gets more than the quota.
 */
final class LocalPlaces implements Places {

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that never goes back, in nanoseconds */
    LocalPlaces(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Duration next(CallLimit limit, Duration longest) {
        return line(limit).next(now(), longest);
    }

    @Override
    public Duration use(CallLimit limit, Duration late, Duration longest) {
        return line(limit).use(now());
    }

    @Override
    public void postpone(CallLimit limit, Duration time) {
        line(limit).postpone(now() + time.toNanos() / 1000);
    }

    private Line line(CallLimit limit) {
        return lines.computeIfAbsent(limit.bucket(), name -> new Line(limit.ratePerSecond()));
    }

    private long now() {
        return nanos.getAsLong() / 1000;
    }

    /** Times in microseconds. */
    private static final class Line {
        private final Pace pace;
        /** How far apart a call and the one that comes a whole quota later are at least. */
        private final long window;
        /** When the calls of the last quota went, in a ring. Those of persons, who wait for their place without coming back, are not in it. */
        private final long[] gone;

        private int oldest;
        private long nextAt = Long.MIN_VALUE;

        private Line(double rate) {
            pace = Pace.counted(rate);
            gone = new long[Math.max(1, (int) rate)];
            Arrays.fill(gone, Long.MIN_VALUE / 2);
            window = Pace.window(gone.length, rate);
        }

        private synchronized Duration next(long now, Duration longest) {
            long place = Math.max(nextAt, now - pace.credit());
            Duration wait = place > now ? micros(place - now) : room(now);
            if (wait.compareTo(longest) <= 0) {
                nextAt = place + pace.spacing();
                if (wait.isZero()) {
                    go(now);
                }
            }
            return wait;
        }

        private synchronized Duration use(long now) {
            Duration wait = room(now);
            if (wait.isZero()) {
                go(now);
            }
            return wait;
        }

        /** How long until one more call may go. */
        private Duration room(long now) {
            return micros(Math.max(0, gone[oldest] + window - now));
        }

        private void go(long now) {
            gone[oldest] = now;
            oldest = (oldest + 1) % gone.length;
        }

        private synchronized void postpone(long until) {
            nextAt = Math.max(nextAt, until);
        }

        private static Duration micros(long micros) {
            return Duration.ofNanos(micros * 1000);
        }
    }
}
