package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Dataphin has real-time tasks for SQL and DataStream programs only. */
@ApplicationScoped
public class TaskTypeRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.type() == null
                ? List.of(Finding.of(
                        Severity.BLOCKER, "UNSUPPORTED_KIND", "job", job.name(), "kind", job.describedKind()))
                : List.of();
    }
}
