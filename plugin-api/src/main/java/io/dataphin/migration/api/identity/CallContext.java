package io.dataphin.migration.api.identity;

/**
 * For whom, and how patiently, a platform is called.
 *
 * @param userId Dataphin user acted for; null for calls that the plug-in makes for itself
 * @param patience what to do when the call rate is used up
 */
public record CallContext(String userId, Patience patience) {

    /** What to do when the call rate is used up. */
    public enum Patience {
        /** Somebody waits for the answer: wait shortly for a free place. */
        WAIT,
        /** A background step: refuse at once, the step is done later and the worker is free meanwhile (D5, D11). */
        REFUSE
    }

    /** A call whose answer a person waits for. */
    public static CallContext interactive(String userId) {
        return new CallContext(userId, Patience.WAIT);
    }

    /** A call inside a background step. */
    public static CallContext background(String userId) {
        return new CallContext(userId, Patience.REFUSE);
    }
}
