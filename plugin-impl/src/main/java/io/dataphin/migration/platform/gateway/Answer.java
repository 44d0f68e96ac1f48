package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.error.PlatformAnswer;
import java.time.Duration;
import java.time.Instant;

/**
 * What a platform answered. The platforms answer refusals with HTTP 200, too, so whoever called judges {@code success}.
 *
 * @param success the platform's own word; HTTP 200 alone says nothing
 * @param innerStatus HTTP status that the answer itself names; 0 when it names none
 * @param retryAfter how long the platform asks to wait; zero when it does not say
 * @param date the platform's time when it answered; null when it does not say
 * @param said code, message and request id
 * @param json the answer as it came; missing node when it was not JSON
 * @param body the content; null after an HTTP error, and its fields are null where the answer has none
 */
public record Answer<B>(
        boolean success,
        int innerStatus,
        Duration retryAfter,
        Instant date,
        PlatformAnswer said,
        JsonNode json,
        B body) {

    /** The platform's error code; {@code OK} or empty on success. */
    public String code() {
        return said.code();
    }

    /** The platform's request id; may be empty. */
    public String requestId() {
        return said.requestId();
    }

    /** The same answer with the name of what was called. */
    <C> Answer<C> to(String action, C content) {
        PlatformAnswer named =
                new PlatformAnswer(action, said.httpStatus(), said.code(), said.message(), said.requestId());
        return new Answer<>(success, innerStatus, retryAfter, date, named, json, content);
    }
}
