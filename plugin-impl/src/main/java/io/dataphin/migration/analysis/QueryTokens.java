package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.TableRole;
import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds tables and called functions in a statement that the parser does not read: what follows FROM and JOIN, and names before an opening bracket. */
final class QueryTokens {

    private static final Set<String> ENDS_OF_TABLES = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "WINDOW",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "ON",
            "FETCH",
            "OFFSET");
    private static final Set<String> NO_TABLES = Set.of("LATERAL", "TABLE", "UNNEST", "VALUES");
    /** A name after one of these, before a bracket, is no function. */
    private static final Set<String> BEFORE_OTHER_NAMES =
            Set.of("AS", "INTO", "TABLE", "EXISTS", "VIEW", "FUNCTION", "JOIN", "WITH", "OVERWRITE", "OVER", ")");

    /** One level of brackets. */
    private static final class Level {
        private boolean select;
        private boolean tables;
    }

    private final AnalysisBuilder builder;
    private final StatementText statement;
    private final boolean definesColumns;
    private final Set<String> queries = new HashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean hint;
    private int index;

    QueryTokens(AnalysisBuilder builder, StatementText statement) {
        this.builder = builder;
        this.statement = statement;
        this.definesColumns = statement.are(0, "CREATE") && statement.find("TABLE") > 0;
        levels.push(new Level());
    }

    void read() {
        namedQueries();
        while (index < statement.tokens().size()) {
            ScriptToken token = statement.tokens().get(index);
            hint = token.kind() == Kind.HINT_START || hint && token.kind() != Kind.HINT_END;
            if (!hint) {
                take(statement.word(index));
            }
            index++;
        }
    }

    /** The names of WITH clauses. */
    private void namedQueries() {
        for (int i = 0; i < statement.tokens().size(); i++) {
            boolean isNamed = statement.are(i - 1, "WITH")
                    || statement.are(i + 1, "AS", "(", "SELECT")
                    || statement.are(i + 1, "AS", "(", "WITH");
            if (isNamed) {
                QualifiedName.at(statement, i).ifPresent(name -> queries.add(name.text()));
            }
        }
    }

    private void take(String word) {
        Level level = levels.element();
        switch (word) {
            case "(" -> open();
            case ")" -> close();
            case "SELECT" -> {
                level.select = true;
                level.tables = false;
            }
            case "FROM" -> {
                level.tables = level.select && !statement.are(index - 1, "DISTINCT");
                table(level.tables);
            }
            case "JOIN" -> {
                level.tables = true;
                table(true);
            }
            case "," -> table(level.tables);
            case "TABLE" -> table(isArgument());
            default -> level.tables &= !ENDS_OF_TABLES.contains(word);
        }
    }

    private void open() {
        function();
        levels.push(new Level());
    }

    private void close() {
        if (levels.size() > 1) {
            levels.pop();
        }
    }

    /** {@code TABLE name} as an argument of a function. */
    private boolean isArgument() {
        String before = statement.word(index - 1);
        return before.equals("(") || before.equals(",") || before.equals(">");
    }

    /** Takes the name that follows, if it is one of a table. */
    private void table(boolean expected) {
        Optional<QualifiedName> name = expected ? QualifiedName.at(statement, index + 1) : Optional.empty();
        String word = statement.word(index + 1);
        boolean isTable = name.isPresent()
                && !NO_TABLES.contains(word)
                && !ReservedWords.isShaping(word)
                && !statement.are(name.get().next(), "(");
        if (isTable) {
            if (!queries.contains(name.get().text())) {
                builder.tables().use(name.get(), role(name.get().next()));
            }
            index = name.get().next() - 1;
        }
    }

    private TableRole role(int next) {
        int after = next;
        if (after < statement.tokens().size() && statement.tokens().get(after).kind() == Kind.HINT_START) {
            while (after < statement.tokens().size()
                    && statement.tokens().get(after).kind() != Kind.HINT_END) {
                after++;
            }
            after++;
        }
        return statement.are(after, "FOR", "SYSTEM_TIME") ? TableRole.LOOKUP : TableRole.SOURCE;
    }

    /** Takes the name before this bracket, if it is one of a function. */
    private void function() {
        int first = firstOfName(index - 1);
        boolean isCall = first >= 0 && !ReservedWords.isKeyword(statement.word(index - 1)) && isBeforeACall(first - 1);
        if (isCall) {
            QualifiedName.at(statement, first)
                    .ifPresent(name -> builder.functions().call(name));
        }
    }

    /** A function follows a sign or a word of the language; anything else before it makes it an alias. */
    private boolean isBeforeACall(int before) {
        String word = statement.word(before);
        if (definesColumns && (word.equals("AS") || word.equals("LIKE"))) {
            return word.equals("AS");
        }
        boolean isSign = before >= 0 && statement.tokens().get(before).kind() == Kind.SIGN;
        return before >= 0 && !BEFORE_OTHER_NAMES.contains(word) && (isSign || ReservedWords.isKeyword(word));
    }

    /** Index of the first part of the name that ends here; -1 when none does. */
    private int firstOfName(int last) {
        int first = last;
        while (isPart(first) && statement.are(first - 1, ".") && isPart(first - 2)) {
            first -= 2;
        }
        return isPart(first) ? first : -1;
    }

    private boolean isPart(int part) {
        return part >= 0
                && (statement.tokens().get(part).kind() == Kind.WORD
                        || statement.tokens().get(part).kind() == Kind.QUOTED_NAME);
    }
}
