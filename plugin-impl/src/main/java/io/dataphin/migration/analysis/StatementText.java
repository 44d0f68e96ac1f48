package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One statement as it stands in the script.
 *
 * @param tokens without white space and comments; never empty
 * @param end index in the script after its last token
 * @param next index in the script where the next statement may begin: after the semicolon
 * @param isHeadOfSet whether it is the head of a statement set
 */
record StatementText(List<ScriptToken> tokens, int end, int next, boolean isHeadOfSet) {

    private static final Set<String> HEADS = Set.of("BEGIN", "EXECUTE", "EXPLAIN", "COMPILE");

    int start() {
        return tokens.get(0).offset();
    }

    Place place() {
        return placeOf(tokens.get(0));
    }

    static Place placeOf(ScriptToken token) {
        return new Place(token.line(), token.column());
    }

    /** Not heads of statement sets, which are one statement with their members for it, nor what only Flink's client takes. */
    boolean isForTheParser() {
        return !isHeadOfSet && !SettingReader.isOfTheClient(this);
    }

    boolean isHeadThatFlinkTakes() {
        return HEADS.contains(word(0));
    }

    /** The tokens before one of them. */
    StatementText before(int index) {
        ScriptToken last = tokens.get(index - 1);
        return new StatementText(
                tokens.subList(0, index),
                last.offset() + last.text().length(),
                tokens.get(index).offset(),
                false);
    }

    /** The tokens from one of them on. */
    StatementText from(int index) {
        return new StatementText(tokens.subList(index, tokens.size()), end, next, false);
    }

    /** The token as a word in upper case, or as a sign; empty for texts, quoted names and after the end. */
    String word(int index) {
        if (index < 0 || index >= tokens.size()) {
            return "";
        }
        ScriptToken token = tokens.get(index);
        return token.kind() == Kind.WORD || token.kind() == Kind.SIGN
                ? token.text().toUpperCase(Locale.ROOT)
                : "";
    }

    /** Index of the token that covers an index of the script; -1 when none does. */
    int indexAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tokens.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        ScriptToken token = tokens.get(low);
        boolean covers = token.offset() <= offset
                && offset < token.offset() + token.text().length();
        return covers ? low : -1;
    }

    /** The name after {@code CREATE ... TABLE [IF NOT EXISTS]}, or another word in the place of TABLE. */
    Optional<QualifiedName> created(String what) {
        int index = find(what) + 1;
        if (index == 0) {
            return Optional.empty();
        }
        return QualifiedName.at(this, are(index, "IF", "NOT", "EXISTS") ? index + 3 : index);
    }

    /** Index of the first one of words or signs that follow one another outside brackets; -1 when they do not. */
    int find(String... words) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            ScriptToken token = tokens.get(i);
            depth -= token.isSign(')') ? 1 : 0;
            if (depth == 0 && are(i, words)) {
                return i;
            }
            depth += token.isSign('(') ? 1 : 0;
        }
        return -1;
    }

    /** Whether these words or signs, in upper case, stand from this token on. */
    boolean are(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean is(int index, String word) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        ScriptToken token = tokens.get(index);
        return (token.kind() == Kind.WORD || token.kind() == Kind.SIGN)
                && token.text().equalsIgnoreCase(word);
    }
}
