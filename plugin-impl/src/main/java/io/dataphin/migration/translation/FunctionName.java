package io.dataphin.migration.translation;

import java.util.regex.Pattern;

/** Names of functions in a project. */
public final class FunctionName {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z]\\w*");

    private FunctionName() {}

    /**
     * Whether Dataphin takes the name for a function: letters, digits and {@code _}, a letter first (dataphin-product 10).
     *
     * @param name without what qualifies it
     */
    public static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }
}
