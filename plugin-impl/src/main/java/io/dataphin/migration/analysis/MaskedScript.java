package io.dataphin.migration.analysis;

import io.dataphin.migration.script.ScriptToken;
import io.dataphin.migration.script.ScriptToken.Kind;

/**
 * A script in which the parser finds no placeholders: each is replaced by a name, a number or a text of the same length, so that every index stays the
 * same. Placeholders inside quotes stay, since the parser takes them there.
 */
final class MaskedScript {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] text;

    MaskedScript(String script) {
        text = script.toCharArray();
        if (text.length > 0 && text[0] == BYTE_ORDER_MARK) {
            text[0] = ' ';
        }
    }

    char[] text() {
        return text;
    }

    /** Puts names in the place of placeholders, and blanks in the place of what the parser is not asked for. */
    void prepare(StatementText statement) {
        if (!statement.isForTheParser()) {
            blank(statement.start(), statement.next());
            return;
        }
        for (ScriptToken token : statement.tokens()) {
            if (token.kind() == Kind.PLACEHOLDER) {
                fill(token, 'v', '_', '_');
            }
        }
    }

    /** Puts a number in the place of a name, or a text in the place of a number. False when there is no further form. */
    boolean changeForm(ScriptToken placeholder, boolean mayBeText) {
        char form = text[placeholder.offset()];
        if (form == 'v') {
            // a small one: a length must not be more than the type takes
            fill(placeholder, '0', '0', '1');
            return true;
        }
        if (form == '0' && mayBeText) {
            fill(placeholder, '\'', '_', '\'');
            return true;
        }
        return false;
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                text[i] = ' ';
            }
        }
    }

    private void fill(ScriptToken placeholder, char first, char middle, char last) {
        int end = placeholder.offset() + placeholder.text().length() - 1;
        for (int i = placeholder.offset() + 1; i < end; i++) {
            text[i] = middle;
        }
        text[placeholder.offset()] = first;
        text[end] = last;
    }
}
