package io.dataphin.migration.preflight;

import java.util.Locale;
import java.util.Set;

/**
 * Connectors that the engine of the source brings along and Flink itself does not have: those of ververica-api 4.7, and those that the vendor's pages on
 * statements for tables describe beside them.
 */
final class ProprietaryConnectors {

    private static final Set<String> NAMES = Set.of(
            "hologres",
            "odps",
            "sls",
            "datahub",
            "ots",
            "adb3.0",
            "adbpg",
            "rds",
            "cloudhbase",
            "mq",
            "polardbo",
            "lindorm");

    private ProprietaryConnectors() {}

    static boolean has(String connector) {
        return NAMES.contains(connector.toLowerCase(Locale.ROOT));
    }
}
