package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.PlatformAnswer;
import java.time.Duration;

/** An answer with an HTTP status of 400 or more, read but not yet judged. */
final class GatewayErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String requestId;
    private final int innerStatus;
    private final Duration retryAfter;

    GatewayErrorException(
            int status, String code, String message, String requestId, int innerStatus, Duration retryAfter) {
        super(message);
        this.status = status;
        this.code = code;
        this.requestId = requestId;
        this.innerStatus = innerStatus;
        this.retryAfter = retryAfter;
    }

    PlatformAnswer said(String action) {
        return new PlatformAnswer(action, status, code, getMessage(), requestId);
    }

    /** HTTP status that the body names; 0 when it names none. */
    int innerStatus() {
        return innerStatus;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
