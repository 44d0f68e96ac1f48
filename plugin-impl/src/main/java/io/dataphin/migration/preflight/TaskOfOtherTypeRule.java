package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TargetTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A task of another type cannot be overwritten. */
@ApplicationScoped
public class TaskOfOtherTypeRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        TargetTask task = checked.sameNamed();
        boolean other = task != null
                && task.type() != null
                && checked.job().type() != null
                && task.type() != checked.job().type();
        return other
                ? List.of(Finding.of(Severity.WARNING, "TASK_TYPE_CONFLICT", "task", task.name(), "type", task.type()))
                : List.of();
    }
}
