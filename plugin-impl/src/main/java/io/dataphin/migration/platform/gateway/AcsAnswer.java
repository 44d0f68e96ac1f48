package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.error.PlatformAnswer;

/**
 * An answer that could be read.
 *
 * @param success the platform's own word; HTTP 200 alone says nothing
 * @param said code, message and request id
 * @param body the answer; missing node when it was not JSON
 */
public record AcsAnswer(boolean success, PlatformAnswer said, JsonNode body) {

    /** The platform's error code; {@code OK} or empty on success. */
    public String code() {
        return said.code();
    }

    /** The platform's request id; may be empty. */
    public String requestId() {
        return said.requestId();
    }
}
