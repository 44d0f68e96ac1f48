package io.dataphin.migration.script;

/**
 * One piece of a script.
 *
 * @param kind what it is
 * @param text as it stands in the script, with quotes and comment marks
 * @param offset index of its first character (UTF-16 unit) in the script
 * @param line line that it begins in, from 1
 * @param column column that it begins in, from 1; a character outside the basic plane is one column, a byte-order mark none
 */
public record ScriptToken(Kind kind, String text, int offset, int line, int column) {

    /** What a token can be. */
    public enum Kind {
        /** White space, line ends, a byte-order mark. */
        BLANK,
        /** From {@code --} or {@code //} to the end of the line, which does not belong to it. */
        LINE_COMMENT,
        /** From {@code /*} to the first end mark, or to the end of the script. */
        BLOCK_COMMENT,
        /** {@code /*+}; what follows up to {@link #HINT_END} are usual tokens. */
        HINT_START,
        /** The end mark of a hint. */
        HINT_END,
        /** A text in single quotes; a doubled quote belongs to it. One that is never closed goes to the end of the script. */
        TEXT,
        /** A name in back-quotes; a doubled back-quote belongs to it. */
        QUOTED_NAME,
        /** A plain name, a word of the language or a number. */
        WORD,
        /** <code>${name}</code> outside texts and quoted names; those inside belong to them. */
        PLACEHOLDER,
        /** Any other single character. */
        SIGN
    }

    /** Whether a parser would pass over it: white space and comments. */
    public boolean isSkipped() {
        return kind == Kind.BLANK || isComment();
    }

    /** Whether it is a comment; a hint is none. */
    public boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    /** Whether it is this one sign. */
    public boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** What stands between the quotes of a text or a quoted name, with doubled quotes made single; for every other token its text. */
    public String content() {
        if (kind != Kind.TEXT && kind != Kind.QUOTED_NAME) {
            return text;
        }
        String quote = text.substring(0, 1);
        String closed =
                text.length() > 1 && text.endsWith(quote) ? text.substring(1, text.length() - 1) : text.substring(1);
        return closed.replace(quote + quote, quote);
    }
}
