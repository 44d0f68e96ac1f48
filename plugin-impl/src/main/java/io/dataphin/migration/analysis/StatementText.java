package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One statement as it stands in the script: its tokens without white space and comments. */
final class StatementText {

    private static final Set<String> HEADS = Set.of("BEGIN", "EXECUTE", "EXPLAIN", "COMPILE");

    private final List<ScriptToken> tokens;
    private final int next;
    private final boolean head;
    /** Indices of the tokens outside brackets, with the brackets: few, in a definition of a table. */
    private final int[] outside;

    /**
     * A statement.
     *
     * @param tokens not empty
     * @param next index in the script where the next statement may begin: after the semicolon
     * @param head whether it is the head of a statement set
     */
    StatementText(List<ScriptToken> tokens, int next, boolean head) {
        this.tokens = tokens;
        this.next = next;
        this.head = head;
        this.outside = outside(tokens);
    }

    private static int[] outside(List<ScriptToken> tokens) {
        int[] found = new int[tokens.size()];
        int count = 0;
        int depth = 0;
        for (int i = 0; i < found.length; i++) {
            ScriptToken token = tokens.get(i);
            depth -= token.isSign(')') ? 1 : 0;
            if (depth == 0) {
                found[count++] = i;
            }
            depth += token.isSign('(') ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    List<ScriptToken> tokens() {
        return tokens;
    }

    int next() {
        return next;
    }

    boolean isHeadOfSet() {
        return head;
    }

    /** Index in the script after its last token. */
    int end() {
        return endOf(tokens.get(tokens.size() - 1));
    }

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
        return !head && !SettingReader.isOfTheClient(this);
    }

    boolean isHeadThatFlinkTakes() {
        return HEADS.contains(word(0));
    }

    /** The tokens before one of them. */
    StatementText before(int index) {
        return new StatementText(tokens.subList(0, index), tokens.get(index).offset(), false);
    }

    /** The tokens from one of them on. */
    StatementText from(int index) {
        return new StatementText(tokens.subList(index, tokens.size()), next, false);
    }

    private static int endOf(ScriptToken token) {
        return token.offset() + token.text().length();
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
        return token.offset() <= offset && offset < endOf(token) ? low : -1;
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
        for (int index : outside) {
            if (are(index, words)) {
                return index;
            }
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
