package io.dataphin.migration.platform.gateway;

import java.io.IOException;

/** An answer that should have an envelope and has none that can be read. */
final class GarbledAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String requestId;

    GarbledAnswerException(String requestId) {
        super("the answer cannot be read");
        this.requestId = requestId;
    }

    /** The platform's id of the request; may be empty. */
    String requestId() {
        return requestId;
    }
}
