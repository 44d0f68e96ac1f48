package io.dataphin.migration.analysis;

import java.util.Set;

/** Finds where one statement ends and the next one begins without a semicolon between them. */
final class MissingSemicolon {

    /** Words that begin a statement and are nowhere else in one. */
    private static final Set<String> FIRST_WORDS = Set.of("CREATE", "INSERT", "BEGIN", "EXECUTE");

    private MissingSemicolon() {}

    /** Index of the token that the parser stopped at, if a statement begins with it; -1 when none does. */
    static int indexAt(StatementText statement, int offset) {
        int index = statement.indexAt(offset);
        return index > 0 && FIRST_WORDS.contains(statement.word(index)) && depth(statement, index) == 0 ? index : -1;
    }

    private static int depth(StatementText statement, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += statement.tokens().get(i).isSign('(') ? 1 : 0;
            depth -= statement.tokens().get(i).isSign(')') ? 1 : 0;
        }
        return depth;
    }
}
