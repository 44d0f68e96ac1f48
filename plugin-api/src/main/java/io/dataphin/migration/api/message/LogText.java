package io.dataphin.migration.api.message;

/** Texts of others in a log: nothing in them can begin a line, move the cursor of a terminal or turn the direction of writing. */
public final class LogText {

    private LogText() {}

    /** The text with such characters written out, e.g. as {@code \n} and <code>&#92;u202E</code>; every other character stays. */
    public static String escaped(String text) {
        StringBuilder line = null;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (line == null && acts(character)) {
                line = new StringBuilder(text.length() + 16).append(text, 0, at);
            }
            if (line != null) {
                append(line, character);
            }
        }
        return line == null ? text : line.toString();
    }

    private static void append(StringBuilder line, char character) {
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> line.append(acts(character) ? String.format("\\u%04X", (int) character) : character);
        }
    }

    private static boolean acts(char character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                || isDirection(character);
    }

    private static boolean isDirection(char character) {
        return character == '\u061C'
                || character >= '\u200E' && character <= '\u200F'
                || character >= '\u202A' && character <= '\u202E'
                || character >= '\u2066' && character <= '\u2069';
    }
}
