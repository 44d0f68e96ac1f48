package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A script that was not read as a whole may hold more than was found. */
@ApplicationScoped
public class AnalysisLimitedRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        ScriptAnalysis script = checked.script();
        return script == null || script.limitation() == null
                ? List.of()
                : List.of(Finding.at(
                        script.limitedAt(), Severity.INFO, "ANALYSIS_LIMITED", "reason", script.limitation()));
    }
}
