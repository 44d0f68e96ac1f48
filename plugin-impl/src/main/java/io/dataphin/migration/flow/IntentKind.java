package io.dataphin.migration.flow;

/** Kinds of writes that are journalled (D7). */
public enum IntentKind {
    CREATE,
    UPDATE,
    SUBMIT,
    /** The former content is given back. */
    RESTORE,
    DELETE,
    PUBLISH
}
