package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.task.TargetTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A task that somebody is editing cannot be overwritten, unless it is the migrator. */
@ApplicationScoped
public class LockedTaskRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        TargetTask task = checked.sameNamed();
        return task == null || task.lockUserId() == null
                ? List.of()
                : List.of(Finding.of(
                        Severity.WARNING, "TASK_LOCKED", "task", task.name(), "lockUser", task.lockUserId()));
    }
}
