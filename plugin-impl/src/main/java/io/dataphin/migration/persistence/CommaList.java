package io.dataphin.migration.persistence;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A set of codes in one column; codes hold no comma. */
final class CommaList {

    private CommaList() {}

    static String of(Collection<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }

    static Set<String> parse(String column) {
        return column.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(column.split(",")));
    }
}
