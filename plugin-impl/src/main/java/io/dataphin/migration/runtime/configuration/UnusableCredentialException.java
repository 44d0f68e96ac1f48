package io.dataphin.migration.runtime.configuration;

import java.time.Instant;

/** A credential is there and cannot be used. The message names no secret. */
public final class UnusableCredentialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant expiredAt;

    private UnusableCredentialException(String message, Instant expiredAt, Throwable cause) {
        super(message, cause);
        this.expiredAt = expiredAt;
    }

    /** The time of a temporary credential is over. */
    public static UnusableCredentialException expired(String ref, Instant at) {
        return new UnusableCredentialException("the temporary credential " + ref + " expired at " + at, at, null);
    }

    /** None of the configured keys decrypts it. */
    public static UnusableCredentialException unreadable(String ref, Throwable cause) {
        return new UnusableCredentialException(
                "the stored credential " + ref + " cannot be decrypted with the configured keys", null, cause);
    }

    /** When it expired; null when that is not the reason. */
    public Instant expiredAt() {
        return expiredAt;
    }
}
