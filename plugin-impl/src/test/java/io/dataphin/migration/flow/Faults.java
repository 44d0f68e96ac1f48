package io.dataphin.migration.flow;

import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import java.time.Duration;
import java.util.Optional;

/** Faults of calls. */
public final class Faults {

    /** Request id of every fault. */
    public static final String REQUEST_ID = "R-1";

    private Faults() {}

    /** The platform is busy. */
    public static PlatformException passing(Platform platform) {
        return new PlatformUnavailableException(platform, answer("DPN.System.Busy"), Duration.ZERO, null);
    }

    /** The platform refuses the time of the request. */
    public static PlatformException clockOff(Platform platform) {
        return new ClockOffException(platform, answer("InvalidTimeStamp.Expired"), Optional.of(Duration.ofMinutes(20)));
    }

    /** The platform refuses the content. */
    public static PlatformException rejected(Platform platform, String code) {
        return new PlatformRejectedException(platform, answer(code));
    }

    /** The platform refuses the key. */
    public static PlatformException denied(Platform platform) {
        return new PlatformAccessException(platform, answer("InvalidAccessKeyId.NotFound"));
    }

    /** The answer to a write was lost. */
    public static PlatformException lost() {
        return new OutcomeUnknownException(Platform.TARGET, answer(""), null);
    }

    private static PlatformAnswer answer(String code) {
        return new PlatformAnswer("Action", 400, code, "words", REQUEST_ID);
    }
}
