package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What runs may be older than what is deployed; the deployed definition is what is migrated. */
@ApplicationScoped
public class ChangedSinceStartRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.changedSinceStart()
                ? List.of(Finding.of(Severity.WARNING, "CHANGED_SINCE_START", "job", job.name()))
                : List.of();
    }
}
