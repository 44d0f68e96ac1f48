package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.ScriptCatalog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogs of a script, one entry a name; a definition counts more than a use. */
final class CatalogNames {

    private final Map<String, ScriptCatalog> catalogs = new HashMap<>();

    void create(QualifiedName name, String type) {
        catalogs.merge(name.text(), new ScriptCatalog(name.text(), type, true, name.place()), CatalogNames::first);
    }

    void use(String name, Place place) {
        catalogs.merge(name, new ScriptCatalog(name, null, false, place), CatalogNames::first);
    }

    private static ScriptCatalog first(ScriptCatalog known, ScriptCatalog other) {
        if (known.defined() != other.defined()) {
            return known.defined() ? known : other;
        }
        return known.place().compareTo(other.place()) <= 0 ? known : other;
    }

    /** The one in front of a name of three parts, if it has so many. */
    void useThatOf(QualifiedName name) {
        if (name.parts().size() == 3) {
            use(name.parts().get(0), name.place());
        }
    }

    List<ScriptCatalog> all() {
        return catalogs.values().stream()
                .sorted(Comparator.comparing(ScriptCatalog::place))
                .toList();
    }
}
