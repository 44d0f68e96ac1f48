package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.PlatformAnswer;

/**
 * The envelope of an answer. The platforms answer refusals with HTTP 200, too, so whoever called judges {@code success}.
 *
 * @param success the platform's own word; HTTP 200 alone says nothing
 * @param innerStatus HTTP status that the envelope itself names; 0 when it names none
 * @param said code, message and request id
 * @param body the content; null after an HTTP error, and its fields are null where the answer has none
 */
public record Answer<B>(boolean success, int innerStatus, PlatformAnswer said, B body) {

    /** The platform's error code; {@code OK} or empty on success. */
    public String code() {
        return said.code();
    }

    /** The platform's request id; may be empty. */
    public String requestId() {
        return said.requestId();
    }

    /** The same answer with the name of what was called. */
    Answer<B> to(String action) {
        PlatformAnswer named =
                new PlatformAnswer(action, said.httpStatus(), said.code(), said.message(), said.requestId());
        return new Answer<>(success, innerStatus, named, body);
    }
}
