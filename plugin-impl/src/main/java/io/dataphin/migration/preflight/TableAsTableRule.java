package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.RefusedFeature;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.StatementKind;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A plain {@code CREATE TABLE ... AS TABLE ...}, which Flink's parser takes for something else, is a statement of the source's own like any other. */
@ApplicationScoped
public class TableAsTableRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.script() == null
                ? List.of()
                : checked.script().statements().stream()
                        .filter(statement -> statement.kind() == StatementKind.CREATE_TABLE_AS_TABLE)
                        .filter(ScriptStatement::parsed)
                        .map(statement -> Finding.at(
                                statement.place(),
                                Severity.WARNING,
                                RefusedStatementRule.CODE + RefusedFeature.CREATE_TABLE_AS_TABLE,
                                "near",
                                ""))
                        .toList();
    }
}
