package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Batch jobs are not migrated (R2). */
@ApplicationScoped
public class RealTimeOnlyRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.batch()
                ? List.of(Finding.of(Severity.BLOCKER, "BATCH_NOT_SUPPORTED", "job", job.name()))
                : List.of();
    }
}
