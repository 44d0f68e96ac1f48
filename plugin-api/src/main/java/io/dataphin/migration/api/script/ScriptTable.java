package io.dataphin.migration.api.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A table in one of its roles; a table that is read and written is listed twice. Views and names of a WITH clause are none.
 *
 * @param name as it stands in the script, without quotes; parts are joined by dots, placeholders are kept
 * @param role null when the script defines the table and does not use it
 * @param connector of its definition in the script, also through LIKE; null for none
 * @param options of its definition; values may be secrets
 * @param place where it first stands in this role, or its definition when it has none
 * @param definedAt its definition; null when the script has none
 */
public record ScriptTable(
        String name, TableRole role, String connector, Map<String, String> options, Place place, Place definedAt) {

    /** Keeps a copy of the options. */
    public ScriptTable {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether the script says of which connector it is. */
    public Optional<String> knownConnector() {
        return Optional.ofNullable(connector);
    }

    /** Without the values of options. */
    @Override
    public String toString() {
        return "ScriptTable[" + name + ", " + role + ", " + connector + ", " + options.keySet() + ", " + place + "]";
    }
}
