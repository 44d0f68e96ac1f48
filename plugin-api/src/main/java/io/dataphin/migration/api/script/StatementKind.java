package io.dataphin.migration.api.script;

/** What a statement is, by its leading words; Flink's parser need not take it. */
public enum StatementKind {
    CREATE_TABLE,
    /** Also with {@code REPLACE}: a table from a query. */
    CREATE_TABLE_AS_SELECT,
    /** The source's own {@code CREATE TABLE ... AS TABLE ...}: a table that follows another one. */
    CREATE_TABLE_AS_TABLE,
    CREATE_MATERIALIZED_TABLE,
    CREATE_DATABASE,
    /** The source's own {@code CREATE DATABASE ... AS DATABASE ...}: a database that follows another one. */
    CREATE_DATABASE_AS_DATABASE,
    CREATE_CATALOG,
    CREATE_VIEW,
    CREATE_FUNCTION,
    CREATE_MODEL,
    ALTER,
    DROP,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    QUERY,
    /** The head of a statement set: {@code BEGIN STATEMENT SET} or {@code EXECUTE STATEMENT SET BEGIN}. */
    BEGIN_STATEMENT_SET,
    /** The end of a statement set. */
    END,
    EXECUTE,
    EXPLAIN,
    SET,
    RESET,
    USE,
    ADD_JAR,
    REMOVE_JAR,
    SHOW,
    DESCRIBE,
    ANALYZE,
    CALL,
    /** {@code LOAD MODULE} and {@code UNLOAD MODULE}. */
    MODULE,
    /** The source's own maintenance of tables. */
    AUTO_OPTIMIZE,
    /** None of these. */
    OTHER
}
