package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.translation.TargetClusters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Connectors of the source's engine: told once each with the tables that are of it. They run where the queue offers that engine, which the job's own engine
 * version asks for; in a queue with other versions only, the submit or the run fails.
 */
@ApplicationScoped
public class ConnectorRule implements PreflightRule {

    /** How the versions of the source's engine begin. */
    private static final String OF_THE_SOURCE = "vvr-";

    @Override
    public List<Finding> check(CheckedJob checked) {
        if (checked.script() == null) {
            return List.of();
        }
        Severity severity = otherEngine(checked) ? Severity.WARNING : Severity.INFO;
        return byConnector(checked.script().tables()).entrySet().stream()
                .map(connector -> finding(severity, connector.getKey(), connector.getValue()))
                .toList();
    }

    private static Finding finding(Severity severity, String connector, List<ScriptTable> tables) {
        return Finding.at(
                tables.stream()
                        .map(ScriptTable::definedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                severity,
                "CONNECTOR_PROPRIETARY",
                "connector",
                connector,
                "tables",
                tables.stream().map(ScriptTable::name).distinct().collect(Collectors.joining(", ")));
    }

    private static Map<String, List<ScriptTable>> byConnector(List<ScriptTable> tables) {
        return tables.stream()
                .filter(table -> table.definedAt() != null)
                .filter(table -> table.knownConnector()
                        .filter(ProprietaryConnectors::has)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        table -> table.connector().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
    }

    /** Whether the queue surely has versions of another engine only. */
    private static boolean otherEngine(CheckedJob checked) {
        TargetOffer offer = checked.target();
        return offer != null
                && checked.job().type() != null
                && checked.job().deploymentTarget() != null
                && TargetClusters.forJob(checked.job(), offer.clusters())
                        .map(offer.engineVersions()::get)
                        .filter(versions -> !versions.isEmpty())
                        .filter(versions -> versions.stream().noneMatch(version -> version.startsWith(OF_THE_SOURCE)))
                        .isPresent();
    }
}
