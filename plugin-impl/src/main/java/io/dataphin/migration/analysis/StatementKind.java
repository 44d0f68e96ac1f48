package io.dataphin.migration.analysis;

import java.util.Map;
import java.util.Set;

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
    OTHER;

    private static final Set<String> BEFORE_WHAT_IS_CREATED =
            Set.of("OR", "REPLACE", "ALTER", "TEMPORARY", "TEMP", "SYSTEM");

    private static final Map<String, StatementKind> CREATED = Map.of(
            "VIEW", CREATE_VIEW,
            "FUNCTION", CREATE_FUNCTION,
            "CATALOG", CREATE_CATALOG,
            "MODEL", CREATE_MODEL,
            "MATERIALIZED", CREATE_MATERIALIZED_TABLE);

    private static final Map<String, StatementKind> FIRST = Map.ofEntries(
            Map.entry("ALTER", ALTER),
            Map.entry("DROP", DROP),
            Map.entry("INSERT", INSERT),
            Map.entry("UPSERT", INSERT),
            Map.entry("UPDATE", UPDATE),
            Map.entry("DELETE", DELETE),
            Map.entry("TRUNCATE", TRUNCATE),
            Map.entry("SELECT", QUERY),
            Map.entry("WITH", QUERY),
            Map.entry("VALUES", QUERY),
            Map.entry("TABLE", QUERY),
            Map.entry("(", QUERY),
            Map.entry("END", END),
            Map.entry("EXECUTE", EXECUTE),
            Map.entry("EXPLAIN", EXPLAIN),
            Map.entry("SET", SET),
            Map.entry("RESET", RESET),
            Map.entry("USE", USE),
            Map.entry("SHOW", SHOW),
            Map.entry("DESCRIBE", DESCRIBE),
            Map.entry("DESC", DESCRIBE),
            Map.entry("ANALYZE", ANALYZE),
            Map.entry("CALL", CALL),
            Map.entry("LOAD", MODULE),
            Map.entry("UNLOAD", MODULE));

    static StatementKind of(StatementText statement) {
        if (statement.isHeadOfSet()) {
            return BEGIN_STATEMENT_SET;
        }
        return switch (statement.word(0)) {
            case "CREATE", "REPLACE" -> created(statement);
            case "ADD" -> statement.word(1).equals("JAR") ? ADD_JAR : OTHER;
            case "REMOVE" -> statement.word(1).equals("JAR") ? REMOVE_JAR : OTHER;
            case "AUTO" -> statement.word(1).equals("OPTIMIZE") ? AUTO_OPTIMIZE : OTHER;
            default -> FIRST.getOrDefault(statement.word(0), OTHER);
        };
    }

    /** A word that a template puts in, e.g. {@code $TEMPORARY}, is passed over. */
    private static StatementKind created(StatementText statement) {
        int what = 1;
        while (BEFORE_WHAT_IS_CREATED.contains(statement.word(what))
                || statement.word(what).startsWith("$")) {
            what++;
        }
        return switch (statement.word(what)) {
            case "TABLE" -> table(statement);
            case "DATABASE" -> statement.find("AS", "DATABASE") < 0 ? CREATE_DATABASE : CREATE_DATABASE_AS_DATABASE;
            default -> CREATED.getOrDefault(statement.word(what), OTHER);
        };
    }

    private static StatementKind table(StatementText statement) {
        if (statement.find("AS", "TABLE") >= 0) {
            return CREATE_TABLE_AS_TABLE;
        }
        boolean query = statement.find("AS", "SELECT") >= 0
                || statement.find("AS", "WITH") >= 0
                || statement.find("AS", "(") >= 0
                || statement.find("AS", "VALUES") >= 0;
        return query ? CREATE_TABLE_AS_SELECT : CREATE_TABLE;
    }
}
