package io.dataphin.sandbox.dataphin.task;

import java.util.Locale;

/**
 * A word, quoted name, text or symbol of a script.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
record SqlToken(Kind kind, String text, int line, int column) {
    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        SYMBOL
    }

    boolean symbol(String wanted) {
        return kind == Kind.SYMBOL && text.equals(wanted);
    }

    boolean keyword(String wanted) {
        return kind == Kind.WORD && text.equalsIgnoreCase(wanted);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
