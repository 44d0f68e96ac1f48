package io.dataphin.migration.flow;

import java.time.Duration;

/** Growing gaps between tries: half a second, doubled each time, at most 30 s, spread by a quarter so that flows do not come in step. */
public final class Backoff {

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 30_000;

    /** Longest gap, whatever a platform asks for. */
    public static final Duration LONGEST = Duration.ofMillis(LONGEST_MILLIS);

    private Backoff() {}

    /**
     * The gap.
     *
     * @param faults faults in a row, at least 1
     * @param asked what the platform asks for; respected up to the longest gap
     * @param spread 0 to 1: how much of the quarter is taken off
     */
    public static Duration after(int faults, Duration asked, double spread) {
        long grown = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(faults - 1, 10));
        long spreadGap = grown - (long) (grown / 4.0 * spread);
        return Duration.ofMillis(Math.min(LONGEST_MILLIS, Math.max(spreadGap, asked.toMillis())));
    }
}
