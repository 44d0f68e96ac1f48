package io.dataphin.migration.acs;

import java.time.Duration;

/** Gives out places for calls, so that a platform's quota is kept and not hit (D11). Never waits itself. Thread-safe. */
public interface RateLimiter {

    /**
     * Takes a place when one is free.
     *
     * @param bucket what the quota belongs to
     * @param ratePerSecond places a second, above zero; bursts are at most a tenth of it
     * @return zero when a place was taken, otherwise how long until one may be free
     */
    Duration tryAcquire(String bucket, double ratePerSecond);

    /** Gives out no place of the bucket for the time: the platform said that the quota is used up. */
    void pause(String bucket, Duration time);
}
