package io.dataphin.migration.rate;

import java.time.Duration;

/** Where the lines of places are kept. Thread-safe. */
interface Places {

    /**
     * Takes the next place of a line.
     *
     * @param longest how far away it may be; nothing is taken beyond that
     * @return how long until it; zero or less when it has come
     */
    Duration next(String bucket, Pace pace, Duration longest);

    /** Moves the line so that its next place is not sooner than after the time. */
    void postpone(String bucket, Duration time);
}
