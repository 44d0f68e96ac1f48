package io.dataphin.migration.platform.quota;

import io.dataphin.migration.api.call.Bucket;
import java.time.Duration;

/**
 * Gives out places for calls, evenly spaced, so that no sliding second ever holds more calls than the platform's quota (D11). A generic cell
 * rate without burst credit: each bucket has one time, the place after the last one that was given out. Thread-safe; never waits.
 */
public interface Quota {

    /** How much later than its place a call may be sent; the spacing leaves room for it. */
    Duration LATEST = Duration.ofMillis(30);

    /**
     * Takes the next places of a bucket for one caller. They are never given back: a place that is not used is lost.
     *
     * @param count at least 1
     */
    Reservation reserve(Bucket bucket, int count);

    /** Gives out no place before the time has passed: the platform said that the quota is used up. */
    void postpone(Bucket bucket, Duration time);

    /** How far away the next free place is; zero when it is free now. */
    Duration line(Bucket bucket);

    /**
     * The time from one place to the next. A call that is sent up to {@link #LATEST} after its place and the one that comes a whole quota later on
     * time are still a second apart.
     */
    static Duration spacing(Bucket bucket) {
        double calls = bucket.perSecond() >= 1 ? Math.floor(bucket.perSecond()) : bucket.perSecond();
        double second = Duration.ofSeconds(1).plus(LATEST).toNanos();
        return Duration.ofNanos((long) Math.ceil(second / calls));
    }
}
