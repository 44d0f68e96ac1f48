package io.dataphin.migration.translation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments of a SQL script, in a way that also works for scripts that Flink's own parser does not take (placeholders, the source's own
 * statements).
 */
final class SqlComments {

    /** A text or an identifier in quotes, which may hold what looks like a comment, or a comment (the group). A hint is none. */
    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("'[^']*+'?+|`[^`]*+`?+|(--[^\\r\\n]*+|/\\*(?!\\+)(?s:.*?)(?:\\*/|\\z))");

    private SqlComments() {}

    /** The script with a space for every comment. */
    static String removed(String script) {
        return QUOTED_OR_COMMENT
                .matcher(script)
                .replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : " ");
    }
}
