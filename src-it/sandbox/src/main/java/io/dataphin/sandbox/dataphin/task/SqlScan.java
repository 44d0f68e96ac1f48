package io.dataphin.sandbox.dataphin.task;

import io.dataphin.sandbox.dataphin.task.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the console's precompile finds out about a script: whether it can be a job, and which functions it calls. */
final class SqlScan {
    private static final Set<String> STATEMENT_STARTS = Set.of(
            "ADD",
            "ALTER",
            "ANALYZE",
            "AUTO",
            "BEGIN",
            "CALL",
            "COMPILE",
            "CREATE",
            "DELETE",
            "DESC",
            "DESCRIBE",
            "DROP",
            "END",
            "EXECUTE",
            "EXPLAIN",
            "INSERT",
            "LOAD",
            "MERGE",
            "REFRESH",
            "REMOVE",
            "RESET",
            "SELECT",
            "SET",
            "SHOW",
            "TRUNCATE",
            "UNLOAD",
            "UPDATE",
            "UPSERT",
            "USE",
            "WITH");

    private final List<SqlToken> tokens;
    private final List<List<SqlToken>> statements = new ArrayList<>();

    private SqlScan(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a script.
     *
     * @throws SqlInvalidException when it is obviously no job
     */
    static SqlScan of(String script) {
        SqlScan scan = new SqlScan(SqlTokenizer.tokens(script));
        scan.split();
        scan.checkStatements();
        return scan;
    }

    /** Functions that the script calls and does not define itself, lower case. */
    Set<String> calledFunctions() {
        Set<String> called = new TreeSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).kind() != Kind.SYMBOL && tokens.get(i + 1).symbol("(")) {
                called.add(tokens.get(i).lower());
            }
        }
        called.removeAll(definedFunctions());
        return called;
    }

    private Set<String> definedFunctions() {
        Set<String> defined = new TreeSet<>();
        for (List<SqlToken> statement : statements) {
            int function = indexOfKeyword(statement, "FUNCTION");
            int as = indexOfKeyword(statement, "AS");
            if (statement.get(0).keyword("CREATE") && function > 0 && function < as) {
                defined.add(statement.get(as - 1).lower());
            }
        }
        return defined;
    }

    private void split() {
        List<SqlToken> current = new ArrayList<>();
        List<SqlToken> open = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token.symbol(";")) {
                end(current, open);
                current = new ArrayList<>();
            } else {
                balance(token, open);
                current.add(token);
            }
        }
        end(current, open);
    }

    private void end(List<SqlToken> statement, List<SqlToken> open) {
        if (!open.isEmpty()) {
            SqlToken first = open.get(open.size() - 1);
            throw new SqlInvalidException(first.line(), first.column(), "parenthesis is not closed");
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }

    private static void balance(SqlToken token, List<SqlToken> open) {
        if (token.symbol("(")) {
            open.add(token);
        } else if (token.symbol(")")) {
            if (open.isEmpty()) {
                throw new SqlInvalidException(token.line(), token.column(), "Encountered \")\"");
            }
            open.remove(open.size() - 1);
        }
    }

    private void checkStatements() {
        for (List<SqlToken> statement : statements) {
            SqlToken first = statement.get(0);
            if (first.kind() != Kind.WORD
                    || !STATEMENT_STARTS.contains(first.text().toUpperCase(Locale.ROOT))) {
                throw new SqlInvalidException(
                        first.line(),
                        first.column(),
                        "Encountered \"" + first.text() + "\" at the start of a statement");
            }
        }
        if (statements.stream().noneMatch(SqlScan::writes)) {
            SqlToken last = tokens.isEmpty() ? new SqlToken(Kind.TEXT, "", 1, 1) : tokens.get(tokens.size() - 1);
            throw new SqlInvalidException(
                    last.line(),
                    last.column(),
                    "no INSERT, CREATE ... AS or statement set, so there is nothing to run");
        }
    }

    private static boolean writes(List<SqlToken> statement) {
        SqlToken first = statement.get(0);
        if (first.keyword("CREATE")) {
            return !contains(statement, "VIEW") && !contains(statement, "FUNCTION") && topLevelAs(statement);
        }
        return contains(statement, "INSERT") || (first.keyword("AUTO") && contains(statement, "OPTIMIZE"));
    }

    private static boolean topLevelAs(List<SqlToken> statement) {
        int depth = 0;
        for (SqlToken token : statement) {
            depth += token.symbol("(") ? 1 : token.symbol(")") ? -1 : 0;
            if (depth == 0 && token.keyword("AS")) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<SqlToken> statement, String keyword) {
        return indexOfKeyword(statement, keyword) >= 0;
    }

    private static int indexOfKeyword(List<SqlToken> statement, String keyword) {
        for (int i = 0; i < statement.size(); i++) {
            if (statement.get(i).keyword(keyword)) {
                return i;
            }
        }
        return -1;
    }
}
