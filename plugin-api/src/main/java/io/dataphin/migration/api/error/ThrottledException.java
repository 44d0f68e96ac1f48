package io.dataphin.migration.api.error;

import java.time.Duration;

/** The platform refuses a call because its quota is used up; the call was not done. */
public class ThrottledException extends PlatformUnavailableException {

    /** @param retryAfter how long the platform asks to wait; zero when it does not say */
    public ThrottledException(Platform platform, PlatformAnswer answer, Duration retryAfter) {
        super(platform, answer, retryAfter, null);
    }
}
