package io.dataphin.migration.flow;

import java.time.Duration;
import java.time.Instant;

/** Gaps between looks at something that goes on at a platform: half the time that it has lasted, half a second to ten seconds. */
public final class PollingGap {

    /** Before the first look. */
    public static final Duration SHORTEST = Duration.ofMillis(500);

    static final Duration LONGEST = Duration.ofSeconds(10);

    private PollingGap() {}

    /**
     * When to look next.
     *
     * @param since when it began
     */
    public static Instant after(Instant since, Instant now) {
        Duration half = Duration.between(since, now).dividedBy(2);
        Duration longEnough = half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
        return now.plus(longEnough.compareTo(LONGEST) > 0 ? LONGEST : longEnough);
    }
}
