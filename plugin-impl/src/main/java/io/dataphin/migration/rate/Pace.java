package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;

/**
 * How the places of a quota follow each other.
 *
 * <p>The platforms count the calls that <em>arrive</em> within a sliding second. Calls do not arrive as evenly as they were let go, so
 * places come slightly slower than the quota allows, and a pause earns few places: places of any one second never exceed the quota.
 *
 * @param spacing from one place to the next, in microseconds
 * @param credit how far the line may fall behind the clock, in microseconds: places unused in that time can be used at once
 */
record Pace(long spacing, long credit) {

    private static final double SECOND = 1_000_000;
    /** Part of the quota that is left for calls that arrive late. */
    private static final double SLACK = 0.03;
    /** Part of a second whose unused places can be caught up. */
    private static final double CATCH_UP = 0.02;

    static Pace of(CallLimit limit) {
        long spacing = (long) Math.ceil(SECOND * (1 + SLACK) / limit.ratePerSecond());
        return new Pace(spacing, (long) Math.floor(limit.ratePerSecond() * CATCH_UP) * spacing);
    }
}
