package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A job that never ran has no state: nothing is adopted, and it stays as it is (R5). */
@ApplicationScoped
public class NeverStartedRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.state() == JobState.NEVER_STARTED && job.type() != null && !job.batch()
                ? List.of(Finding.of(Severity.INFO, "NEVER_STARTED", "job", job.name()))
                : List.of();
    }
}
