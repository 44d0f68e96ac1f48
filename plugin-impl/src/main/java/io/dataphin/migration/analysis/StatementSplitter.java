package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;
import io.dataphin.migration.script.ScriptTokens;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Cuts a script into statements at semicolons, also where no parser takes them. The head of a statement set is a statement of its own, so that one
 * refused member takes no other one with it.
 */
final class StatementSplitter implements Iterator<StatementText> {

    /** More than a script of the length limit can have; longer statements come in pieces, so that a huge script takes no more memory. */
    private static final int LONGEST = (1 << 20) + 1;

    /** No head is longer: {@code COMPILE PLAN 'file' IF NOT EXISTS FOR STATEMENT SET BEGIN}. */
    private static final int LONGEST_HEAD = 10;

    private final int length;
    private final Iterator<ScriptToken> tokens;
    private StatementText next;

    StatementSplitter(String script) {
        length = script.length();
        tokens = ScriptTokens.of(script).iterator();
        next = read();
    }

    static Iterable<StatementText> of(String script) {
        return () -> new StatementSplitter(script);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StatementText next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        StatementText current = next;
        next = read();
        return current;
    }

    /** The next one that is not empty; null after the last. */
    private StatementText read() {
        List<ScriptToken> found = new ArrayList<>();
        while (tokens.hasNext() && found.size() < LONGEST) {
            ScriptToken token = tokens.next();
            if (token.isSign(';')) {
                if (!found.isEmpty()) {
                    return new StatementText(found, token.offset() + 1, startsWith(found, "BEGIN", "STATEMENT", "SET"));
                }
            } else if (!token.isSkipped()) {
                found.add(token);
                if (endsWith(found, "STATEMENT", "SET", "BEGIN")) {
                    return new StatementText(
                            found, token.offset() + token.text().length(), true);
                }
            }
        }
        return found.isEmpty()
                ? null
                : new StatementText(found, length, startsWith(found, "BEGIN", "STATEMENT", "SET"));
    }

    private static boolean startsWith(List<ScriptToken> found, String... words) {
        return found.size() == words.length && are(found, 0, words);
    }

    private static boolean endsWith(List<ScriptToken> found, String... words) {
        return found.size() <= LONGEST_HEAD
                && found.size() >= words.length
                && are(found, found.size() - words.length, words);
    }

    private static boolean are(List<ScriptToken> found, int from, String... words) {
        for (int i = 0; i < words.length; i++) {
            ScriptToken token = found.get(from + i);
            if (token.kind() != Kind.WORD || !token.text().equalsIgnoreCase(words[i])) {
                return false;
            }
        }
        return true;
    }
}
