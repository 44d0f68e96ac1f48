package io.dataphin.sandbox.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clocks of the platforms, which can be put wrong: they decide whether a request is too old, and are told with each answer. */
public final class PlatformClocks {
    private final Map<String, Duration> ahead = new ConcurrentHashMap<>();
    private final Clock right;

    /** Clocks that are right until they are put wrong. */
    public PlatformClocks(Clock right) {
        this.right = right;
    }

    /** Puts a platform's clock ahead, or back when negative. */
    public void set(String platform, Duration by) {
        ahead.put(platform, by);
    }

    /** Puts all clocks right. */
    public void clear() {
        ahead.clear();
    }

    /** The time of a platform. */
    public Instant now(String platform) {
        return right.instant().plus(ahead.getOrDefault(platform, Duration.ZERO));
    }

    /** A platform's clock, which follows every change. */
    public Clock of(String platform) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now(platform);
            }

            @Override
            public ZoneId getZone() {
                return right.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }
        };
    }
}
