package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A job that is starting or stopping may do something else by the time its task is adopted (R5). */
@ApplicationScoped
public class InTransitionRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.state() == JobState.TRANSITIONING
                ? List.of(Finding.of(Severity.INFO, "IN_TRANSITION", "job", job.name()))
                : List.of();
    }
}
