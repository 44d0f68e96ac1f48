package io.dataphin.migration.api.script;

/** What a script does with a table. */
public enum TableRole {
    SOURCE,
    SINK,
    /** Asked for single rows by a join {@code FOR SYSTEM_TIME AS OF}. */
    LOOKUP
}
