package io.dataphin.migration.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A place that the source fills at the start of a run: <code>${name}</code> by a variable of the deployment, <code>${secret_values.name}</code> by
 * one of its namespace. A name may hold any sign but brackets, quotes, {@code $} and control characters; <code>\${name}</code> is escaped and stands
 * for itself.
 *
 * @param name without the scope
 * @param secret whether the variable belongs to the namespace
 */
public record Placeholder(String name, boolean secret) {

    private static final String START = "${";
    private static final String SECRETS = "secret_values.";
    private static final String NOT_IN_A_NAME = "{}$'\"`";

    /** More than four times what the source allows for a name. */
    private static final int LONGEST = 256;

    /**
     * A placeholder where it stands.
     *
     * @param placeholder what it says
     * @param start index of its {@code $} in the text
     * @param end index after its closing bracket
     */
    public record Occurrence(Placeholder placeholder, int start, int end) {}

    /** Those of a text that has no comments, in their order. */
    public static List<Placeholder> in(String text) {
        return occurrencesIn(text).stream().map(Occurrence::placeholder).toList();
    }

    /** The same with their places. */
    public static List<Occurrence> occurrencesIn(String text) {
        List<Occurrence> found = new ArrayList<>();
        int start = text.indexOf(START);
        while (start >= 0) {
            int end = end(text, start);
            if (end >= 0) {
                Placeholder named =
                        named(text.substring(start + START.length(), end - 1).strip());
                found.add(new Occurrence(named, start, end));
            }
            start = text.indexOf(START, Math.max(end, start + START.length()));
        }
        return found;
    }

    /** Those of a script that do not stand in a comment, in their order. */
    public static List<Placeholder> inScript(String script) {
        List<Placeholder> found = new ArrayList<>();
        for (ScriptToken token : ScriptTokens.of(script)) {
            if (!token.isComment()) {
                found.addAll(in(token.text()));
            }
        }
        return found;
    }

    /** The index after the placeholder that begins at this index; -1 when none begins there. */
    static int end(String text, int start) {
        if (!text.startsWith(START, start) || isEscaped(text, start)) {
            return -1;
        }
        int first = start + START.length();
        int end = first;
        while (end < text.length() && end - first <= LONGEST && isOfName(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '}';
        return closed && !text.substring(first, end).isBlank() ? end + 1 : -1;
    }

    private static boolean isOfName(char sign) {
        return NOT_IN_A_NAME.indexOf(sign) < 0 && !Character.isISOControl(sign);
    }

    /** An even number of backslashes escapes one another. */
    private static boolean isEscaped(String text, int start) {
        int before = start;
        while (before > 0 && text.charAt(before - 1) == '\\') {
            before--;
        }
        return (start - before) % 2 == 1;
    }

    private static Placeholder named(String name) {
        return name.startsWith(SECRETS) && name.length() > SECRETS.length()
                ? new Placeholder(name.substring(SECRETS.length()), true)
                : new Placeholder(name, false);
    }
}
