package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.script.TableRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of a script: definitions and uses are put together by name. */
final class TableNames {

    /** Tables can be like one another in a circle. */
    private static final int LONGEST_CHAIN_OF_LIKES = 20;

    private static final String CONNECTOR = "connector";
    private static final String FORMER_CONNECTOR = "type";

    private record Definition(QualifiedName name, Map<String, String> options, Optional<String> base) {}

    private record Use(QualifiedName name, TableRole role) {}

    private final CatalogNames catalogs;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Set<String> views = new HashSet<>();

    TableNames(CatalogNames catalogs) {
        this.catalogs = catalogs;
    }

    /** @param base the table whose definition it takes over by LIKE */
    void create(QualifiedName name, Map<String, String> options, Optional<QualifiedName> base) {
        catalogs.useThatOf(name);
        definitions.putIfAbsent(name.text(), new Definition(name, options, base.map(QualifiedName::text)));
    }

    void createView(QualifiedName name) {
        catalogs.useThatOf(name);
        views.add(name.text());
    }

    void use(QualifiedName name, TableRole role) {
        catalogs.useThatOf(name);
        uses.merge(
                role + name.text(),
                new Use(name, role),
                (known, other) -> known.name().place().compareTo(other.name().place()) <= 0 ? known : other);
    }

    List<ScriptTable> all() {
        List<ScriptTable> all = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Use use : uses.values()) {
            if (!views.contains(use.name().text())) {
                used.add(use.name().text());
                all.add(table(use.name(), use.role()));
            }
        }
        definitions.values().stream()
                .map(Definition::name)
                .filter(name -> !used.contains(name.text()))
                .forEach(name -> all.add(table(name, null)));
        all.sort(Comparator.comparing(ScriptTable::place));
        return all;
    }

    private ScriptTable table(QualifiedName name, TableRole role) {
        Map<String, String> options = options(name.text(), LONGEST_CHAIN_OF_LIKES);
        Definition definition = definitions.get(name.text());
        return new ScriptTable(
                name.text(),
                role,
                options.getOrDefault(CONNECTOR, options.get(FORMER_CONNECTOR)),
                options,
                name.place(),
                definition == null ? null : definition.name().place());
    }

    /** With those of the table that it is like, which its own ones replace. */
    private Map<String, String> options(String name, int likes) {
        Definition definition = definitions.get(name);
        if (definition == null || likes == 0) {
            return Map.of();
        }
        Map<String, String> options = new LinkedHashMap<>();
        definition.base().ifPresent(base -> options.putAll(options(base, likes - 1)));
        options.putAll(definition.options());
        return options;
    }
}
