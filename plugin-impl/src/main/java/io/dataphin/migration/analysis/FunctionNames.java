package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.ScriptFunction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The functions of a script: each definition, and each name that is called and not defined. Their names ignore case, as in Flink. */
final class FunctionNames {

    private final CatalogNames catalogs;
    private final Map<String, ScriptFunction> created = new HashMap<>();
    private final Map<String, ScriptFunction> called = new HashMap<>();
    /** Last parts of the names that are defined. */
    private final Set<String> names = new HashSet<>();

    FunctionNames(CatalogNames catalogs) {
        this.catalogs = catalogs;
    }

    /** @param className null when the statement has none */
    void create(QualifiedName name, String className) {
        catalogs.useThatOf(name);
        names.add(lastPart(name.text()));
        ScriptFunction function = new ScriptFunction(name.text(), className, true, name.place());
        created.putIfAbsent(name.text().toLowerCase(Locale.ROOT) + "\n" + className, function);
    }

    void call(QualifiedName name) {
        catalogs.useThatOf(name);
        called.merge(
                name.text().toLowerCase(Locale.ROOT),
                new ScriptFunction(name.text(), null, false, name.place()),
                (known, other) -> known.place().compareTo(other.place()) <= 0 ? known : other);
    }

    List<ScriptFunction> all() {
        Stream<ScriptFunction> missing =
                called.values().stream().filter(function -> !names.contains(lastPart(function.name())));
        return Stream.concat(created.values().stream(), missing)
                .sorted(Comparator.comparing(ScriptFunction::place))
                .toList();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
