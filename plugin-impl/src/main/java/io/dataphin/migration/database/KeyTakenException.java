package io.dataphin.migration.database;

/** A unique key is held by somebody else: two requests met at the same moment and this one came second. */
public class KeyTakenException extends RuntimeException {

    private final Key key;

    /** The keys that races are decided by. */
    public enum Key {
        /** One busy record a source job (R13). */
        JOB,
        /** One busy record a target name. */
        TARGET_NAME,
        /** One request an idempotency key. */
        IDEMPOTENCY,
        /** One stored list a place. */
        INVENTORY,
        /** One open intent a flow. */
        INTENT,
        /** One running assessment a project. */
        ASSESSMENT,
        /** One move of a file into a project at a time. */
        FILE,
        /** One credential a name and purpose. */
        CREDENTIAL
    }

    public KeyTakenException(Key key, Throwable cause) {
        super("the key " + key + " is taken", cause);
        this.key = key;
    }

    /** Which key it is. */
    public Key key() {
        return key;
    }
}
