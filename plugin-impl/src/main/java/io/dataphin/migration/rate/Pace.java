package io.dataphin.migration.rate;

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

    /** Part of the quota that is left for calls that arrive late, where nobody sees all calls go. */
    private static final double SLACK = 0.03;
    /** Part of a second whose unused places can be caught up. */
    private static final double CATCH_UP = 0.02;

    /** The same where calls are counted as they go: only the places of persons, who come on time, have to keep the quota by themselves. */
    private static final double COUNTED_SLACK = 0.015;

    private static final double COUNTED_CATCH_UP = 0.01;
    /** Left for the way of a counted call. */
    private static final double WAY = 0.01;
    /** The lateness that is reckoned with, what each refusal adds to it, and the most that it becomes, in seconds. */
    private static final double LATE = 0.03;

    private static final double MOST_LATE = 0.1;
    /** The most that refusals add: other users of the same quota are no reason to leave it to them. */
    private static final double MOST_MORE = 0.03;

    /** The pace of a line that several nodes share: nobody counts, so the places alone have to keep the quota. */
    static Pace shared(double rate) {
        return of(rate, SLACK, CATCH_UP);
    }

    /**
     * The pace of a line whose calls are also counted, see {@link #window}.
     *
     * @param refused how often the platform lately said that a call came too soon: it counts closer than we do, or not alone
     */
    static Pace counted(double rate, int refused) {
        return of(rate, COUNTED_SLACK + more(refused), COUNTED_CATCH_UP);
    }

    private static Pace of(double rate, double slack, double catchUp) {
        long spacing = (long) Math.ceil(SECOND * (1 + slack) / rate);
        return new Pace(spacing, (long) Math.floor(rate * catchUp) * spacing);
    }

    /** The least time, in microseconds, from a call to the one that comes so many calls later. */
    static long window(int calls, double rate, int refused) {
        return (long) Math.ceil(SECOND * calls * (1 + WAY + more(refused)) / rate);
    }

    /** How late a call may be thought to have arrived, in microseconds; beyond that it was the platform that took its time. */
    static long mostLate(int refused) {
        return (long) (SECOND * Math.min(MOST_LATE, (1 + refused) * LATE));
    }

    private static double more(int refused) {
        return Math.min(MOST_MORE, refused * WAY);
    }
}
