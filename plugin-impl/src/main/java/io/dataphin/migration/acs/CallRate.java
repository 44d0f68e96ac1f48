package io.dataphin.migration.acs;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.identity.CallContext.Patience;
import java.time.Duration;

/** Gets a place for a call, with the patience of whoever waits for its answer. */
public final class CallRate {

    /** Longest time that a person waits for a free place. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Platform platform;
    private final RateLimiter limiter;
    private final Delay delay;

    public CallRate(Platform platform, RateLimiter limiter, Delay delay) {
        this.platform = platform;
        this.limiter = limiter;
        this.delay = delay;
    }

    /**
     * Takes a place.
     *
     * @throws CallRateExceededException when none is free (REFUSE) or becomes free soon enough (WAIT)
     */
    public void acquire(String action, CallLimit limit, Patience patience) {
        Duration left = patience == Patience.WAIT ? LONGEST_WAIT : Duration.ZERO;
        Duration wait = limiter.tryAcquire(limit.bucket(), limit.ratePerSecond());
        while (!wait.isZero()) {
            if (wait.compareTo(left) > 0 || !delay.pass(wait)) {
                throw new CallRateExceededException(platform, action, wait);
            }
            left = left.minus(wait);
            wait = limiter.tryAcquire(limit.bucket(), limit.ratePerSecond());
        }
    }

    /** Stops giving out places for the time. */
    public void pause(CallLimit limit, Duration time) {
        limiter.pause(limit.bucket(), time);
    }
}
