package io.dataphin.migration.acs;

import java.time.Duration;

/** Gives out places for calls, in order, so that a platform's quota is kept and not hit (D11). Never waits itself. Thread-safe. */
public interface RateLimiter {

    /** So short a wait is cheaper than coming back: everybody sits it out and then sends the call. */
    Duration IN_PLACE = Duration.ofMillis(30);

    /**
     * Takes the next place in the line of a quota, unless it is too far away.
     *
     * @param limit the quota
     * @param longest how far away the place may be
     * @return zero when the call may be sent now; otherwise how long until the place: up to {@code longest} it is kept for the caller, who
     *     sends the call at that time; beyond that nothing was taken
     */
    Duration reserve(CallLimit limit, Duration longest);

    /** Says that the call, for which this thread took a place, is sent now: something may have held it up since. */
    void sending(CallLimit limit);

    /** Says that the call, for which this thread took a place, has ended: with an answer, without one, or without having been sent. */
    void ended(CallLimit limit);

    /** Gives out no place of the quota for the time: the platform said that it is used up. */
    void pause(CallLimit limit, Duration time);
}
