package io.dataphin.migration.api.identity;

/**
 * For whom, and how patiently, a platform is called.
 *
 * @param userId Dataphin user acted for; null for calls that the plug-in makes for itself
 * @param patience what to do when the call rate is used up
 * @param beforeSend run after a place in the call rate was found and right before a write is sent; here the intent is committed (D7). What
 *     it throws prevents the call. Reads do not run it.
 */
public record CallContext(String userId, Patience patience, Runnable beforeSend) {

    private static final Runnable NOTHING = () -> {};

    /** What to do when the call rate is used up. */
    public enum Patience {
        /** Somebody waits for the answer: wait shortly for a free place. */
        WAIT,
        /** A background step: refuse at once, the step is done later and the worker is free meanwhile (D5, D11). */
        REFUSE
    }

    /** A call whose answer a person waits for. */
    public static CallContext interactive(String userId) {
        return new CallContext(userId, Patience.WAIT, NOTHING);
    }

    /** A call inside a background step. */
    public static CallContext background(String userId) {
        return new CallContext(userId, Patience.REFUSE, NOTHING);
    }

    /** The same context with something to do right before a write is sent. */
    public CallContext beforeSend(Runnable task) {
        return new CallContext(userId, patience, task);
    }
}
