package io.dataphin.migration.web.difference;

import io.dataphin.migration.api.migration.TaskDifference.Field;

/**
 * A field whose value is a longer text, such as a script.
 *
 * @param name name of the field
 * @param difference both texts side by side
 */
public record DifferingText(String name, TextDifference difference) {

    /** Longer values are compared word by word; in a table they would push everything else away. */
    private static final int LONGEST_SETTING = 160;

    static boolean isText(Field field) {
        return isText(field.written()) || isText(field.target());
    }

    private static boolean isText(String value) {
        return value != null && (value.length() > LONGEST_SETTING || value.indexOf('\n') >= 0);
    }

    static DifferingText of(Field field) {
        return new DifferingText(field.name(), TextDifference.of(field.target(), field.written()));
    }
}
