package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TaskName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Many source names break the target's naming rule; the user sees the name that is proposed instead. */
@ApplicationScoped
public class TaskNameRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return TaskName.isLegal(job.name())
                ? List.of()
                : List.of(Finding.of(Severity.INFO, "NAME_CHANGED", "job", job.name(), "task", checked.targetName()));
    }
}
