package io.dataphin.migration.api.script;

/** Why Flink's parser does not take a statement. */
public enum RefusedFeature {
    /** {@code CREATE TABLE ... AS TABLE ...} with a hint, options or columns. */
    CREATE_TABLE_AS_TABLE,
    /** {@code CREATE DATABASE ... AS DATABASE ...}. */
    CREATE_DATABASE_AS_DATABASE,
    AUTO_OPTIMIZE,
    /** A model in the source's form. */
    MODEL,
    /** A materialized table in a form that Flink does not have. */
    MATERIALIZED_TABLE,
    /** A form of a statement set that Flink does not have. */
    STATEMENT_SET,
    /** Options without quotes ({@code type = 'kafka'}), as before version 3 of the source's engine. */
    OPTIONS_WITHOUT_QUOTES,
    /** {@code PERIOD FOR SYSTEM_TIME}, the mark of a lookup table before version 3 of the source's engine. */
    PERIOD_FOR_SYSTEM_TIME,
    /** {@code EMIT}: when a window is written. */
    EMIT,
    /** A variable stands for more than a name, a number or a part of a text. */
    PLACEHOLDER,
    /** A word of the language as a name, without back-quotes. */
    RESERVED_WORD,
    /** A character that only looks like one of the language, or a comment of another language. */
    CHARACTER,
    /** A text, quoted name or comment that is never closed. */
    NOT_CLOSED,
    /** The next statement begins without a semicolon before it. */
    MISSING_SEMICOLON,
    /** The statement ends too early. */
    INCOMPLETE,
    /** No statement of Flink begins with this word. */
    UNKNOWN_STATEMENT,
    /** Anything else. */
    SYNTAX
}
