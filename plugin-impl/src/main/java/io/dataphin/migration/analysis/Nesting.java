package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/** Measures a statement before the parser sees it: how deep its brackets, CASEs and signs are nested, and how long its longest chain of tokens is. */
final class Nesting {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String BEFORE_A_VALUE = "+-";

    /** Lengths of the chains around the present level. */
    private final Deque<Integer> outer = new ArrayDeque<>();

    private int chain;
    private int signs;

    private Nesting() {}

    /** Whether the parser may be asked for it. */
    static boolean isWithin(AnalysisLimits limits, StatementText statement) {
        Nesting nesting = new Nesting();
        for (ScriptToken token : statement.tokens()) {
            nesting.take(token);
            if (nesting.outer.size() + nesting.signs > limits.nesting() || nesting.chain > limits.chain()) {
                return false;
            }
        }
        return true;
    }

    private void take(ScriptToken token) {
        signs = isSign(token, BEFORE_A_VALUE) || isWord(token, "NOT") ? signs + 1 : 0;
        if (isSign(token, OPENING) || isWord(token, "CASE")) {
            outer.push(chain + 1);
            chain = 0;
        } else if (isSign(token, CLOSING) || isWord(token, "END")) {
            chain = outer.isEmpty() ? 0 : outer.pop();
        } else {
            chain = token.isSign(',') ? 0 : chain + 1;
        }
    }

    private static boolean isSign(ScriptToken token, String signs) {
        return token.kind() == Kind.SIGN && signs.indexOf(token.text().charAt(0)) >= 0;
    }

    private static boolean isWord(ScriptToken token, String word) {
        return token.kind() == Kind.WORD && token.text().equalsIgnoreCase(word);
    }
}
