package io.dataphin.migration.platform.gateway;

import io.dataphin.migration.api.error.PlatformAnswer;

/** What a platform's error codes mean for the caller. */
@FunctionalInterface
public interface FaultCodes {

    /**
     * Judges an answer that is no success.
     *
     * @param refusal its HTTP status is 200 for an error inside an envelope
     * @param innerStatus HTTP status that the envelope itself names; 0 when it names none
     */
    Fault of(PlatformAnswer refusal, int innerStatus);

    /** What the caller can do about an error. */
    enum Fault {
        /** Too fast; not done. */
        THROTTLED,
        /** A passing fault; not done. */
        BUSY,
        /** A passing fault; whether it was done is not known. */
        UNCERTAIN,
        /** The clocks differ too much; not done. */
        CLOCK,
        /** The key or the user may not do this. */
        ACCESS,
        /** The content is refused; the code says why. */
        REFUSED
    }
}
