package io.dataphin.migration.api.migration;

/** Stage of a record's life, in this order. */
public enum Stage {
    READ,
    TRANSLATE,
    DEPENDENCIES,
    WRITE,
    SUBMIT,
    VERIFY
}
