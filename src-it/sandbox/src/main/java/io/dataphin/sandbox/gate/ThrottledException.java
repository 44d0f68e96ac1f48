package io.dataphin.sandbox.gate;

/** A key is over its rate. */
public final class ThrottledException extends RuntimeException {
    private final long retryAfterMillis;

    /** Over the rate for so many more milliseconds. */
    public ThrottledException(long retryAfterMillis) {
        super("over the rate for another " + retryAfterMillis + " ms");
        this.retryAfterMillis = retryAfterMillis;
    }

    /** Milliseconds until the next call may pass. */
    public long retryAfterMillis() {
        return retryAfterMillis;
    }
}
