package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.PlatformText;

/**
 * What is known of a refused or lost call. Never holds a secret. The platform's texts are cut to what can be stored.
 *
 * @param action the platform's own name of the operation, e.g. {@code CreateStreamTask}
 * @param httpStatus HTTP status; 0 when there was no answer
 * @param code the platform's error code; empty when there was none
 * @param message the platform's own words, or those of the broken connection
 * @param requestId the platform's request id for its support; empty when there was none
 */
public record PlatformAnswer(String action, int httpStatus, String code, String message, String requestId) {

    public PlatformAnswer {
        code = PlatformText.line(code, PlatformText.CODE);
        message = PlatformText.message(message);
        requestId = PlatformText.line(requestId, PlatformText.ID);
    }

    /** A call that got no answer at all. */
    public static PlatformAnswer none(String action, String why) {
        return new PlatformAnswer(action, 0, "", why, "");
    }
}
