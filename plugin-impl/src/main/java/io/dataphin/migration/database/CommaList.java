package io.dataphin.migration.database;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A set of codes in one column; codes hold no comma. */
public final class CommaList {

    private CommaList() {}

    public static String of(Collection<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }

    public static Set<String> parse(String column) {
        return column.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(column.split(",")));
    }
}
