package io.dataphin.migration.acs;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.CallContext.Patience;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Tries a read again after a passing fault, when a person waits for it. A background step is done again as a whole instead (D5). */
final class ReadRetry {

    /** Tries in all. */
    static final int TRIES = 3;
    /** Longest pause between two tries. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private static final long FIRST_PAUSE_MILLIS = 200;

    private final Delay delay;

    ReadRetry(Delay delay) {
        this.delay = delay;
    }

    <T> T read(Patience patience, Supplier<T> call) {
        for (int done = 1; ; done++) {
            try {
                return call.get();
            } catch (CallRateExceededException e) {
                throw e;
            } catch (PlatformUnavailableException e) {
                if (patience == Patience.REFUSE || done == TRIES || !delay.pass(pause(done, e.retryAfter()))) {
                    throw e;
                }
            }
        }
    }

    private static Duration pause(int done, Duration asked) {
        if (asked.isZero()) {
            long most = FIRST_PAUSE_MILLIS << done;
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
