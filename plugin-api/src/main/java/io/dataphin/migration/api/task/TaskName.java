package io.dataphin.migration.api.task;

import java.util.regex.Pattern;

/**
 * A legal Dataphin task name: 4 to 63 characters, lower-case letters, digits and underscore, a letter first. The rule lives here only
 * (dataphin-product 7.1).
 *
 * @param value the name
 */
public record TaskName(String value) {

    /** Fewest characters. */
    public static final int MIN_LENGTH = 4;

    /** Most characters. */
    public static final int MAX_LENGTH = 63;

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9_]{3,62}");

    /** @throws IllegalArgumentException when the name breaks the rule */
    public TaskName {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a legal task name: " + value);
        }
    }

    /** Whether the text is a legal task name; null is not. */
    public static boolean isLegal(String value) {
        return value != null && RULE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
