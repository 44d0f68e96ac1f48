package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;
import java.time.Duration;

/** Where the lines of places are kept. Thread-safe. */
interface Places {

    /**
     * Takes the next place of a line.
     *
     * @param longest how far away it may be; nothing is taken beyond that
     * @return how long until it; zero or less when it has come
     */
    Duration next(CallLimit limit, Duration longest);

    /**
     * Uses a place that was taken before and has come.
     *
     * @param late how long ago it came
     * @param longest how far away another one may be that is taken instead
     * @return zero or less when the call may go; otherwise how long until it may
     */
    Duration use(CallLimit limit, Duration late, Duration longest);

    /** The call that this thread took or used a place for last goes now. */
    void sending(CallLimit limit);

    /** The call that this thread took or used a place for last has ended, even if it was never sent. */
    void ended(CallLimit limit);

    /** Moves the line so that its next place is not sooner than after the time. */
    void postpone(CallLimit limit, Duration time);
}
