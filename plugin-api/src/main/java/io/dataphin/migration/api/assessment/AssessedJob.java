package io.dataphin.migration.api.assessment;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;

/**
 * A job as an assessment found it.
 *
 * @param targetName name that its task would get; empty when none could be made
 * @param type task type; null when Dataphin has none for it
 * @param kind the source's own word for what it is
 * @param modifiedAt when the deployment was last changed; null when the source did not say
 * @param findings what was found, the highest severity first
 */
public record AssessedJob(
        String deploymentId,
        String name,
        String targetName,
        TaskType type,
        String kind,
        Readiness readiness,
        Instant modifiedAt,
        List<Finding> findings) {

    public AssessedJob {
        findings = List.copyOf(findings);
    }
}
