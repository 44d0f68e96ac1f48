package io.dataphin.migration.acs;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.identity.CallContext.Patience;
import java.time.Duration;

/** Gets a place for a call, with the patience of whoever waits for its answer. */
public final class CallRate {

    /** Longest time that a person waits for a place. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    /** Longest time ahead that a place is kept for a step, which comes back for it. */
    static final Duration FARTHEST_PLACE = Duration.ofMinutes(1);

    private final Platform platform;
    private final RateLimiter limiter;
    private final Delay delay;

    public CallRate(Platform platform, RateLimiter limiter, Delay delay) {
        this.platform = platform;
        this.limiter = limiter;
        this.delay = delay;
    }

    /**
     * Takes a place, and sits out the wait for it when that is short.
     *
     * @throws CallRateExceededException when it is not free almost at once (REFUSE; the limiter keeps it for the step that made the call) or
     *     soon enough (WAIT)
     */
    public void acquire(String action, CallLimit limit, Patience patience) {
        boolean comesBack = patience == Patience.REFUSE;
        Duration wait = limiter.reserve(limit, comesBack ? FARTHEST_PLACE : LONGEST_WAIT);
        if (wait.compareTo(comesBack ? RateLimiter.IN_PLACE : LONGEST_WAIT) > 0 || !passed(wait)) {
            throw new CallRateExceededException(platform, action, wait);
        }
    }

    private boolean passed(Duration wait) {
        return wait.isZero() || delay.pass(wait);
    }

    /** Says that the call is sent now. */
    public void sending(CallLimit limit) {
        limiter.sending(limit);
    }

    /** Says that the call has ended, even if it was never sent. */
    public void ended(CallLimit limit) {
        limiter.ended(limit);
    }

    /** Stops giving out places for the time. */
    public void pause(CallLimit limit, Duration time) {
        limiter.pause(limit, time);
    }
}
