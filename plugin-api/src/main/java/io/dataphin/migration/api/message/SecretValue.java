package io.dataphin.migration.api.message;

/**
 * Where a value in a text ends: at its closing quote or bracket, or at the next blank. More than the value is taken when it has no clear end. It is
 * code and no pattern, since a pattern for escaped quotes needs a stack as deep as the value has quotes.
 */
final class SecretValue {

    private static final String ENDS = "&'\"<>";
    private static final String DIGEST = "digest ";

    private final String text;

    SecretValue(String text) {
        this.text = text;
    }

    /** The index behind the value that begins at {@code start}; {@code start} itself when there is none. */
    int end(int start) {
        if (text.startsWith(SensitiveText.MASK, start) && !isWordAt(start + SensitiveText.MASK.length())) {
            return start + SensitiveText.MASK.length();
        }
        int quote = start + backslashes(start);
        if (isQuoteAt(quote)) {
            return endOfQuoted(quote, quote - start);
        }
        if (start < text.length() && (text.charAt(start) == '[' || text.charAt(start) == '{')) {
            return endOfBrackets(start);
        }
        return endOfWords(start);
    }

    /** @param escapes backslashes before the opening quote, as many as JSON text inside of JSON text has */
    private int endOfQuoted(int open, int escapes) {
        char quote = text.charAt(open);
        int at = open + 1;
        while (at < text.length()) {
            int before = backslashes(at);
            at += before;
            if (at < text.length() && text.charAt(at) == quote) {
                if (before < escapes) {
                    return at - before;
                }
                if (isDoubledAt(at)) {
                    at++;
                } else if ((before - escapes) / (escapes + 1) % 2 == 0) {
                    return at + 1;
                }
            }
            at++;
        }
        return text.length();
    }

    private int endOfBrackets(int start) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char sign = text.charAt(at);
            int quote = at + backslashes(at);
            if (isQuoteAt(quote)) {
                at = endOfQuoted(quote, quote - at);
                continue;
            }
            if (quote > at) {
                at = quote;
                continue;
            }
            if (sign == '[' || sign == '{') {
                depth++;
            } else if ((sign == ']' || sign == '}') && --depth == 0) {
                return at + 1;
            }
            at++;
        }
        return text.length();
    }

    private int endOfWords(int start) {
        if (text.regionMatches(true, start, DIGEST, 0, DIGEST.length())) {
            return endOfLine(start);
        }
        int value = start;
        for (String scheme : new String[] {"bearer", "basic"}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                value = blanks(start + scheme.length());
            }
        }
        int end = value;
        while (end < text.length() && !isBlank(text.charAt(end)) && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int blanks(int start) {
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int backslashes(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
        }
        return end - start;
    }

    /** SQL writes a quote inside of quotes twice. */
    private boolean isDoubledAt(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at);
    }

    private boolean isQuoteAt(int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    }

    private boolean isWordAt(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
