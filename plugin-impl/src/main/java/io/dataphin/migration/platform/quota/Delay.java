package io.dataphin.migration.platform.quota;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Delay {

    /** Puts the calling thread to sleep. */
    Delay SLEEP = Thread::sleep;

    /** @param millis how long, in milliseconds */
    void millis(long millis) throws InterruptedException;

    /** @return false when the thread was interrupted meanwhile; its flag is set again */
    default boolean pass(Duration time) {
        try {
            millis(time.plusNanos(999_999).toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
