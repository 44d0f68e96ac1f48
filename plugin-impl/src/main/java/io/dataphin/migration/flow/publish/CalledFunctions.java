package io.dataphin.migration.flow.publish;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the functions that a script calls: a name before an opening bracket, outside comments and texts. Goes through the script once, character
 * by character, since a regular expression for texts and comments recurses over them.
 */
final class CalledFunctions {

    private static final char NAME_QUOTE = '`';

    private final String sql;
    private final Set<String> names = new HashSet<>();
    private int position;
    /** The name that an opening bracket would make a call; null when something else stands before it. */
    private String name;

    private CalledFunctions(String sql) {
        this.sql = sql;
    }

    /**
     * Names in lower case, without what qualifies them. Words of the language that stand before a bracket are among them, which does no harm.
     *
     * @param sql the script; null for none
     */
    static Set<String> of(String sql) {
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
        return names;
    }

    private void quotedName() {
        int end = afterQuoted(NAME_QUOTE);
        name = sql.substring(position + 1, Math.max(position + 1, end - 1)).replace("``", "`");
        position = end;
    }

    private void plainName() {
        int end = position;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        name = sql.substring(position, end);
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
