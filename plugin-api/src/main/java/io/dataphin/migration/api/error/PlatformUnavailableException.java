package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.time.Duration;

/**
 * A passing fault: network, time-out, throttling, server error, busy. The same call may succeed later (HTTP 503). For a write it is only
 * thrown when the write certainly did not happen; otherwise {@link OutcomeUnknownException}.
 */
public class PlatformUnavailableException extends PlatformException {

    private final Duration retryAfter;

    /** @param retryAfter how long the platform asks to wait; zero when it does not say */
    public PlatformUnavailableException(
            Platform platform, PlatformAnswer answer, Duration retryAfter, Throwable cause) {
        super(platform == Platform.SOURCE ? "SOURCE_UNAVAILABLE" : "TARGET_UNAVAILABLE", platform, answer, cause);
        this.retryAfter = retryAfter;
    }

    PlatformUnavailableException(
            Message text, Platform platform, PlatformAnswer answer, Duration retryAfter, Throwable cause) {
        super(text, platform, answer, cause);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next try; zero when the platform does not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
