package io.dataphin.migration.preflight;

import io.dataphin.migration.api.script.ScriptTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a table is, by the options of its definition: of which connector, on which server, and which object there. Two definitions that agree in these are the
 * same table, whatever else they say.
 *
 * @param text names and values; never a secret
 */
record SinkAddress(String text) {

    /** The object itself. A definition without any of these has no address: {@code print}, {@code blackhole}. */
    private static final Set<String> OBJECT = Set.of(
            "topic", "table-name", "tablename", "table", "path", "logstore", "index", "collection", "table.identifier");

    /** Where the object is. */
    private static final Set<String> PLACE = Set.of(
            "url",
            "host",
            "hosts",
            "hostname",
            "port",
            "endpoint",
            "properties.bootstrap.servers",
            "zookeeper.quorum",
            "project",
            "database",
            "database-name",
            "dbname",
            "schema-name",
            "schema",
            "instancename",
            "instance-name",
            "uri",
            "connection-string",
            "fenodes",
            "jdbc-url",
            "partition");

    /** A variable of one deployment may have another value in the next one; those of the namespace have not. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*(?!secret_values\\.)");

    private static final int PARTS_OF_A_FULL_NAME = 3;

    /** The address of a table; empty when the script does not tell it. */
    static Optional<SinkAddress> of(ScriptTable table) {
        if (VARIABLE.matcher(table.name()).find()) {
            return Optional.empty();
        }
        if (table.definedAt() == null) {
            boolean full = table.name().split("\\.", -1).length == PARTS_OF_A_FULL_NAME;
            return full ? Optional.of(new SinkAddress("catalog table " + table.name())) : Optional.empty();
        }
        return table.knownConnector().flatMap(connector -> ofOptions(connector, table.options()));
    }

    private static Optional<SinkAddress> ofOptions(String connector, Map<String, String> options) {
        Map<String, String> address = new TreeMap<>();
        options.forEach((name, value) -> address.put(name.toLowerCase(Locale.ROOT), value));
        address.keySet().removeIf(Predicate.not(name -> OBJECT.contains(name) || PLACE.contains(name)));
        boolean object = address.keySet().stream().anyMatch(OBJECT::contains);
        boolean fixed = List.copyOf(address.values()).stream()
                .noneMatch(value -> VARIABLE.matcher(value).find());
        return object && fixed
                ? Optional.of(new SinkAddress(connector.toLowerCase(Locale.ROOT) + " " + address))
                : Optional.empty();
    }
}
