package io.dataphin.migration.api.message;

/**
 * Texts of platforms made fit to be stored and shown: platforms promise no length, and databases take neither a NUL nor half a character. Every
 * value of this API that holds such a text goes through here.
 */
public final class PlatformText {

    /** Most characters of a message. */
    public static final int MESSAGE = 1000;
    /** Most characters of an error code. */
    public static final int CODE = 100;
    /** Most characters of an id. */
    public static final int ID = 200;
    /** Most characters of a status. */
    public static final int STATUS = 40;

    private static final char UNREADABLE = '\uFFFD';

    private PlatformText() {}

    /**
     * The text on one line: control characters become blanks, and what is too long is cut.
     *
     * @param text null counts as empty
     * @param longest most characters (UTF-16 units) of the result
     */
    public static String line(String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        for (int at = 0; at < text.length(); ) {
            int character = readable(text.codePointAt(at));
            if (line.length() + Character.charCount(character) > longest) {
                break;
            }
            line.appendCodePoint(character);
            at += Character.charCount(text.codePointAt(at));
        }
        return line.toString().strip();
    }

    /** What a platform says in words, fit to be stored and shown: without secrets, on one line, cut to {@link #MESSAGE}. */
    public static String message(String words) {
        return line(SensitiveText.masked(words), MESSAGE);
    }

    private static int readable(int character) {
        if (Character.isISOControl(character)) {
            return ' ';
        }
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return half ? UNREADABLE : character;
    }
}
