package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code WITH ('key' = 'value', ...)}, also with keys without quotes, from the tokens of a statement. */
final class OptionReader {

    private final StatementText statement;
    private int index;

    private OptionReader(StatementText statement, int index) {
        this.statement = statement;
        this.index = index;
    }

    /** The options of a definition; empty when it has none. */
    static Map<String, String> read(StatementText statement) {
        int with = statement.find("WITH", "(");
        return with < 0 ? Map.of() : new OptionReader(statement, with + 2).pairs();
    }

    /** Options that are not pairs are passed over: one comma too many costs no other one. */
    private Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        while (!isEnd()) {
            String key = side();
            if (statement.word(index).equals("=")) {
                index++;
                pairs.put(key, side());
            }
            if (statement.word(index).equals("=") || statement.word(index).equals(",")) {
                index++;
            }
        }
        return pairs;
    }

    /** One side of a pair: a text, or tokens up to the next sign of the list with all that is in brackets. */
    private String side() {
        List<ScriptToken> tokens = statement.tokens();
        if (index < tokens.size() && tokens.get(index).kind() == Kind.TEXT) {
            return tokens.get(index++).content();
        }
        StringBuilder side = new StringBuilder();
        int depth = 0;
        while (index < tokens.size() && (depth > 0 || !endsSide(tokens.get(index)))) {
            depth += statement.word(index).equals("(")
                    ? 1
                    : statement.word(index).equals(")") ? -1 : 0;
            side.append(tokens.get(index++).text());
        }
        return side.toString();
    }

    private static boolean endsSide(ScriptToken token) {
        return token.kind() == Kind.TEXT || token.isSign('=') || token.isSign(',') || token.isSign(')');
    }

    private boolean isEnd() {
        return index >= statement.tokens().size() || statement.word(index).equals(")");
    }
}
