package io.dataphin.sandbox.dataphin.task;

import io.dataphin.sandbox.dataphin.task.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a script into tokens; comments and hints are left out. Knows nothing about grammar. */
final class SqlTokenizer {
    private final String script;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int column = 1;

    private SqlTokenizer(String script) {
        this.script = script;
    }

    /**
     * All tokens in order.
     *
     * @throws SqlInvalidException when a text, a quoted name or a comment is not ended
     */
    static List<SqlToken> tokens(String script) {
        SqlTokenizer tokenizer = new SqlTokenizer(script);
        while (tokenizer.position < script.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char c = script.charAt(position);
        if (Character.isWhitespace(c)) {
            skip(1);
        } else if (script.startsWith("--", position) || script.startsWith("//", position)) {
            int end = script.indexOf('\n', position);
            skip((end < 0 ? script.length() : end) - position);
        } else if (script.startsWith("/*", position)) {
            skip(enclosed("*/", 2, "comment"));
        } else if (c == '\'') {
            add(Kind.TEXT, enclosed("'", 1, "text"));
        } else if (c == '`') {
            add(Kind.QUOTED_NAME, enclosed("`", 1, "quoted name"));
        } else if (Character.isJavaIdentifierPart(c)) {
            add(Kind.WORD, wordLength());
        } else {
            add(Kind.SYMBOL, 1);
        }
    }

    private int enclosed(String end, int startLength, String what) {
        int found = script.indexOf(end, position + startLength);
        if (found < 0) {
            throw new SqlInvalidException(line, column, what + " is not ended");
        }
        return found + end.length() - position;
    }

    private int wordLength() {
        int end = position;
        while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) {
            end++;
        }
        return end - position;
    }

    private void add(Kind kind, int length) {
        String text = script.substring(position, position + length);
        tokens.add(new SqlToken(kind, kind == Kind.QUOTED_NAME ? text.replace("`", "") : text, line, column));
        skip(length);
    }

    private void skip(int length) {
        for (int end = position + length; position < end; position++) {
            if (script.charAt(position) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
