package io.dataphin.migration.analysis;

import static io.dataphin.migration.api.script.StatementKind.ADD_JAR;
import static io.dataphin.migration.api.script.StatementKind.ALTER;
import static io.dataphin.migration.api.script.StatementKind.ANALYZE;
import static io.dataphin.migration.api.script.StatementKind.AUTO_OPTIMIZE;
import static io.dataphin.migration.api.script.StatementKind.BEGIN_STATEMENT_SET;
import static io.dataphin.migration.api.script.StatementKind.CALL;
import static io.dataphin.migration.api.script.StatementKind.CREATE_CATALOG;
import static io.dataphin.migration.api.script.StatementKind.CREATE_DATABASE;
import static io.dataphin.migration.api.script.StatementKind.CREATE_DATABASE_AS_DATABASE;
import static io.dataphin.migration.api.script.StatementKind.CREATE_FUNCTION;
import static io.dataphin.migration.api.script.StatementKind.CREATE_MATERIALIZED_TABLE;
import static io.dataphin.migration.api.script.StatementKind.CREATE_MODEL;
import static io.dataphin.migration.api.script.StatementKind.CREATE_TABLE;
import static io.dataphin.migration.api.script.StatementKind.CREATE_TABLE_AS_SELECT;
import static io.dataphin.migration.api.script.StatementKind.CREATE_TABLE_AS_TABLE;
import static io.dataphin.migration.api.script.StatementKind.CREATE_VIEW;
import static io.dataphin.migration.api.script.StatementKind.DELETE;
import static io.dataphin.migration.api.script.StatementKind.DESCRIBE;
import static io.dataphin.migration.api.script.StatementKind.DROP;
import static io.dataphin.migration.api.script.StatementKind.END;
import static io.dataphin.migration.api.script.StatementKind.EXECUTE;
import static io.dataphin.migration.api.script.StatementKind.EXPLAIN;
import static io.dataphin.migration.api.script.StatementKind.INSERT;
import static io.dataphin.migration.api.script.StatementKind.MODULE;
import static io.dataphin.migration.api.script.StatementKind.OTHER;
import static io.dataphin.migration.api.script.StatementKind.QUERY;
import static io.dataphin.migration.api.script.StatementKind.REMOVE_JAR;
import static io.dataphin.migration.api.script.StatementKind.RESET;
import static io.dataphin.migration.api.script.StatementKind.SET;
import static io.dataphin.migration.api.script.StatementKind.SHOW;
import static io.dataphin.migration.api.script.StatementKind.TRUNCATE;
import static io.dataphin.migration.api.script.StatementKind.UPDATE;
import static io.dataphin.migration.api.script.StatementKind.USE;

import io.dataphin.migration.api.script.StatementKind;
import java.util.Map;
import java.util.Set;

/** Tells what a statement is by its leading words. */
final class StatementKinds {

    private StatementKinds() {}

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

    /** What this statement is. */
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
