package io.dataphin.migration.api.error;

import java.time.Duration;

/** The plug-in's own rate limit has no place free now; nothing was sent (D11). Waiting is normal and not a fault. */
public class CallRateExceededException extends PlatformUnavailableException {

    /** @param retryAfter when a place will be free, above zero */
    public CallRateExceededException(Platform platform, String action, Duration retryAfter) {
        super(platform, PlatformAnswer.none(action, "call rate used up"), retryAfter, null);
    }
}
