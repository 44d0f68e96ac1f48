package io.dataphin.migration.script;

import io.dataphin.migration.script.ScriptToken.Kind;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Goes through a script once, from token to token; the texts of all tokens together are the script. Comments are those of Flink's lexer:
 * {@code --} and {@code //} to the end of the line, and blocks, which do not nest. The time is linear in the length of the script.
 */
public final class ScriptTokens implements Iterator<ScriptToken> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String script;
    private int offset;
    private int line = 1;
    private int column = 1;

    private ScriptTokens(String script) {
        this.script = script;
    }

    /** The tokens of a script, cut while they are asked for. */
    public static Iterable<ScriptToken> of(String script) {
        return () -> new ScriptTokens(script);
    }

    /** Whether a script has nothing to run: it is empty, or all of it is blanks and comments. */
    public static boolean saysNothing(String script) {
        for (ScriptToken token : of(script)) {
            if (!token.isSkipped()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return offset < script.length();
    }

    @Override
    public ScriptToken next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Kind kind = kind();
        int end = end(kind);
        ScriptToken token = new ScriptToken(kind, script.substring(offset, end), offset, line, column);
        goTo(kind, end);
        return token;
    }

    private Kind kind() {
        int character = script.codePointAt(offset);
        return switch (character) {
            case '\'' -> Kind.TEXT;
            case '`' -> Kind.QUOTED_NAME;
            case '-' -> at("--") ? Kind.LINE_COMMENT : Kind.SIGN;
            case '/' -> slash();
            case '*' -> at("*/") ? Kind.HINT_END : Kind.SIGN;
            case '$' -> Placeholder.end(script, offset) < 0 ? Kind.WORD : Kind.PLACEHOLDER;
            default -> isBlank(character) ? Kind.BLANK : isWord(character) ? Kind.WORD : Kind.SIGN;
        };
    }

    private Kind slash() {
        if (at("/*+")) {
            return Kind.HINT_START;
        }
        if (at("/*")) {
            return Kind.BLOCK_COMMENT;
        }
        return at("//") ? Kind.LINE_COMMENT : Kind.SIGN;
    }

    private int end(Kind kind) {
        return switch (kind) {
            case BLANK -> endOfBlanks();
            case LINE_COMMENT -> endOfLine();
            case BLOCK_COMMENT -> endOfBlock();
            case HINT_START -> offset + 3;
            case HINT_END -> offset + 2;
            case TEXT, QUOTED_NAME -> endOfQuoted(script.charAt(offset));
            case PLACEHOLDER -> Placeholder.end(script, offset);
            case WORD -> endOfWord();
            case SIGN -> offset + Character.charCount(script.codePointAt(offset));
        };
    }

    private int endOfBlanks() {
        int end = offset;
        while (end < script.length() && isBlank(script.codePointAt(end))) {
            end += Character.charCount(script.codePointAt(end));
        }
        return end;
    }

    private int endOfLine() {
        int end = offset;
        while (end < script.length() && !isLineEnd(script.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfBlock() {
        int mark = script.indexOf("*/", offset + 2);
        return mark < 0 ? script.length() : mark + 2;
    }

    private int endOfQuoted(char quote) {
        int end = script.indexOf(quote, offset + 1);
        while (end >= 0 && end + 1 < script.length() && script.charAt(end + 1) == quote) {
            end = script.indexOf(quote, end + 2);
        }
        return end < 0 ? script.length() : end + 1;
    }

    /** A word ends before a placeholder: <code>orders_${env}</code> is both. */
    private int endOfWord() {
        int end = offset;
        do {
            end += Character.charCount(script.codePointAt(end));
        } while (end < script.length() && isWord(script.codePointAt(end)) && !isPlaceholder(end));
        return end;
    }

    private boolean isPlaceholder(int index) {
        return script.charAt(index) == '$' && Placeholder.end(script, index) >= 0;
    }

    private void goTo(Kind kind, int end) {
        if (kind == Kind.WORD || kind == Kind.SIGN) {
            column += script.codePointCount(offset, end);
            offset = end;
        } else {
            goToOverLines(end);
        }
    }

    private void goToOverLines(int end) {
        while (offset < end) {
            int character = script.codePointAt(offset);
            if (isLineEnd(character)) {
                boolean half = character == '\r' && offset + 1 < script.length() && script.charAt(offset + 1) == '\n';
                line += half ? 0 : 1;
                column = 1;
            } else {
                column += character == BYTE_ORDER_MARK && offset == 0 ? 0 : 1;
            }
            offset += Character.charCount(character);
        }
    }

    private boolean at(String mark) {
        return script.startsWith(mark, offset);
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == BYTE_ORDER_MARK;
    }

    private static boolean isWord(int character) {
        return Character.isJavaIdentifierPart(character) && !isBlank(character);
    }
}
