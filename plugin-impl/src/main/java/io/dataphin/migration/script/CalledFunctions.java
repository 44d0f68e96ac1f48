package io.dataphin.migration.script;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the functions that a script calls: a name before an opening bracket, outside comments and texts. Goes through the script once, character
 * by character, since a regular expression for texts and comments recurses over them.
 */
public final class CalledFunctions {

    private static final Set<String> CONDITION = Set.of("if", "not", "exists");
    private static final char NAME_QUOTE = '`';

    private final String sql;
    private final Set<String> names = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private int position;
    /** Whether the next name is that of a function which the script creates: it stands after {@code FUNCTION} and {@code IF NOT EXISTS}. */
    private boolean defining;
    /** The name that an opening bracket would make a call; null when something else stands before it. */
    private String name;

    private CalledFunctions(String sql) {
        this.sql = sql;
    }

    /**
     * Names in lower case, without what qualifies them and without functions that the script creates itself. Words of the language that stand before a bracket are among them, which does no harm.
     *
     * @param sql the script; null for none
     */
    public static Set<String> of(String sql) {
        return sql == null ? Set.of() : new CalledFunctions(sql).scan();
    }

    private Set<String> scan() {
        while (position < sql.length()) {
            char next = sql.charAt(position);
            if (next == '\'') {
                position = afterQuoted('\'');
                name = null;
            } else if (sql.startsWith("--", position)) {
                position = after("\n", position + 2);
            } else if (sql.startsWith("/*", position)) {
                position = after("*/", position + 2);
            } else if (next == NAME_QUOTE) {
                quotedName();
            } else if (Character.isJavaIdentifierPart(next)) {
                plainName();
            } else {
                other(next);
            }
        }
        names.removeAll(defined);
        return names;
    }

    private void named(String next) {
        name = next;
        String word = next.toLowerCase(Locale.ROOT);
        if (defining && !CONDITION.contains(word)) {
            defined.add(word);
            defining = false;
        } else if (word.equals("function")) {
            defining = true;
        }
    }

    private void quotedName() {
        int end = afterQuoted(NAME_QUOTE);
        named(sql.substring(position + 1, Math.max(position + 1, end - 1)).replace("``", "`"));
        position = end;
    }

    private void plainName() {
        int end = position;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        named(sql.substring(position, end));
        position = end;
    }

    private void other(char sign) {
        if (sign == '(' && name != null) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
        if (!Character.isWhitespace(sign)) {
            name = null;
        }
        position++;
    }

    /** Where a quoted text ends that begins here; a doubled quote belongs to it. */
    private int afterQuoted(char quote) {
        int end = position + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return sql.length();
    }

    private int after(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
