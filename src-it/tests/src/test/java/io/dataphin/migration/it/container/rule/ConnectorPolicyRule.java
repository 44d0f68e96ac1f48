package io.dataphin.migration.it.container.rule;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Warns of tables of connectors that are meant for trials. */
@ApplicationScoped
public class ConnectorPolicyRule implements PreflightRule {

    private static final Set<String> FOR_TRIALS = Set.of("blackhole", "datagen", "print");

    @Override
    public List<Finding> check(CheckedJob checked) {
        if (checked.script() == null) {
            return List.of();
        }
        return checked.script().tables().stream()
                .filter(table -> table.definedAt() != null)
                .filter(table ->
                        table.knownConnector().filter(FOR_TRIALS::contains).isPresent())
                .map(ConnectorPolicyRule::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(ScriptTable table) {
        return Finding.at(
                table.definedAt(),
                Severity.WARNING,
                "ACME_CONNECTOR_FOR_TRIALS",
                "table",
                table.name(),
                "connector",
                table.connector());
    }
}
