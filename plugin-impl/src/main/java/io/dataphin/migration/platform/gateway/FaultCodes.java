package io.dataphin.migration.platform.gateway;

/** What a platform's error codes mean for the caller. */
@FunctionalInterface
public interface FaultCodes {

    /** @param refusal an answer that is no success; its HTTP status is 200 for an error inside an envelope */
    Fault of(AcsAnswer refusal);

    /** What the caller can do about an error. */
    enum Fault {
        /** Too fast; not done. */
        THROTTLED,
        /** A passing fault; not done. */
        BUSY,
        /** A passing fault; whether it was done is not known. */
        UNCERTAIN,
        /** The key or the user may not do this. */
        ACCESS,
        /** The content is refused; the code says why. */
        REFUSED
    }
}
