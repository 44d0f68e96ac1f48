package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.acs.RateLimiter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
        return line(limit).use(now(), longest);
    }

    @Override
    public void sending(CallLimit limit) {
        line(limit).sending(now());
    }

    @Override
    public void ended(CallLimit limit) {
        line(limit).ended(now());
    }

    @Override
    public void postpone(CallLimit limit, Duration time) {
        line(limit).postpone(now(), time.toNanos() / 1000);
    }

    private Line line(CallLimit limit) {
        return lines.computeIfAbsent(limit.bucket(), name -> new Line(limit.ratePerSecond()));
    }

    private long now() {
        return nanos.getAsLong() / 1000;
    }

    /** A call on its way; times in microseconds. */
    private static final class Sent {
        private static final long NOT_YET = Long.MIN_VALUE;

        /** Its place in the ring; another call has it when the ring went round meanwhile. */
        private final int place;

        private long at = NOT_YET;
        /** When it goes as far as the ring knows. */
        private long counted = NOT_YET;

        private Sent(int place) {
            this.place = place;
        }
    }

    /** The shortest of the last times; half of them are forgotten at once, so that it follows a platform that has become slower. */
    private static final class Quickest {
        private final int most;
        private long now = Long.MAX_VALUE;
        private long before = Long.MAX_VALUE;
        private int seen;

        private Quickest(int most) {
            this.most = most;
        }

        private long of(long time) {
            if (seen++ >= most) {
                before = now;
                now = Long.MAX_VALUE;
                seen = 0;
            }
            now = Math.min(now, time);
            return Math.min(now, before);
        }
    }

    /** Times in microseconds. */
    private static final class Line {
        /** After so long without a refusal one of them is forgotten. */
        private static final long FORGOTTEN = TimeUnit.MINUTES.toMicros(2);

        private final double rate;
        /** How far apart a call and the one that comes a whole quota later are at least. */
        private long window;
        /**
         * When the calls of the last quota went, each after the one before it in the same place of the ring. Those of persons who wait long for
         * their place without coming back are not in it.
         */
        private final long[] gone;

        /** The call that a thread is about to send, or waits for. */
        private final ThreadLocal<Sent> own = new ThreadLocal<>();
        /** What calls take at least. */
        private final Quickest quickest;

        private int oldest;
        private long nextAt = Long.MIN_VALUE;

        private Pace pace;
        /** Refusals that are not forgotten. */
        private int refused;

        private long remembersFrom;
        private long pausedUntil = Long.MIN_VALUE;

        private Line(double rate) {
            this.rate = rate;
            gone = new long[Math.max(1, (int) rate)];
            quickest = new Quickest(gone.length);
            Arrays.fill(gone, Long.MIN_VALUE / 2);
            setPace();
        }

        private void setPace() {
            pace = Pace.counted(rate, refused);
            window = Pace.window(gone.length, rate, refused);
        }

        private synchronized Duration next(long now, Duration longest) {
            forget(now);
            long place = Math.max(nextAt, now - pace.credit());
            Duration apart = micros(place - now);
            Duration wait =
                    apart.compareTo(RateLimiter.IN_PLACE) > 0 ? apart : inPlace(now, Math.max(place, now), longest);
            if (wait.compareTo(longest) <= 0) {
                nextAt = place + pace.spacing();
            }
            return wait;
        }

        private synchronized Duration use(long now, Duration longest) {
            return inPlace(now, now, longest);
        }

        /** Counts the call when it may go at the time or so soon after that its caller sits out the wait. */
        private Duration inPlace(long now, long at, Duration longest) {
            long goes = Math.max(at, gone[oldest] + window);
            Duration wait = micros(goes - now);
            if (wait.compareTo(RateLimiter.IN_PLACE) <= 0 && wait.compareTo(longest) <= 0) {
                own.set(new Sent(oldest));
                gone[oldest] = goes;
                oldest = (oldest + 1) % gone.length;
            }
            return wait;
        }

        private synchronized void sending(long now) {
            Sent sent = own.get();
            if (sent != null) {
                sent.at = now;
                sent.counted = Math.max(gone[sent.place], now);
                gone[sent.place] = sent.counted;
            }
        }

        /**
         * A call that took longer than others may have arrived later than others. It counts from as late as it may have arrived, within limits,
         * so that the one a whole quota later does not come too soon.
         */
        private synchronized void ended(long now) {
            Sent sent = own.get();
            own.remove();
            if (sent != null && sent.at != Sent.NOT_YET) {
                long took = now - sent.at;
                long late = Math.min(Pace.mostLate(refused), took - quickest.of(took));
                if (gone[sent.place] == sent.counted) {
                    gone[sent.place] = Math.max(sent.counted, sent.at + late);
                }
            }
        }

        /** Calls that are refused together are one mistake. */
        private synchronized void postpone(long now, long time) {
            long until = now + time;
            nextAt = Math.max(nextAt, until);
            if (now >= pausedUntil) {
                refused++;
                setPace();
            }
            pausedUntil = Math.max(pausedUntil, until);
            remembersFrom = pausedUntil;
        }

        /** What made calls uneven, or used the quota too, may be over. */
        private void forget(long now) {
            if (refused > 0 && now - remembersFrom > FORGOTTEN) {
                refused--;
                remembersFrom = now;
                setPace();
            }
        }

        private static Duration micros(long micros) {
            return Duration.ofNanos(micros * 1000);
        }
    }
}
