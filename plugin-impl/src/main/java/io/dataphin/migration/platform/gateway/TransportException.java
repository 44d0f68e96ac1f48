package io.dataphin.migration.platform.gateway;

import java.io.IOException;

/** No answer came. */
public class TransportException extends IOException {

    private final boolean sent;

    /** @param sent false when the request certainly did not reach the other side */
    public TransportException(String message, boolean sent, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /** Whether the request may have reached the other side. */
    public boolean sent() {
        return sent;
    }
}
