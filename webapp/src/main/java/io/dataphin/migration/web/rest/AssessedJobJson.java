package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;

/** A job of an assessment, in its list. */
record AssessedJobJson(
        String deploymentId,
        String name,
        String targetName,
        TaskType type,
        String kind,
        Readiness readiness,
        List<FindingJson> findings) {

    static AssessedJobJson of(AssessedJob job, Wording wording) {
        return new AssessedJobJson(
                job.deploymentId(),
                job.name(),
                job.targetName(),
                job.type(),
                job.kind(),
                job.readiness(),
                FindingJson.all(job.findings(), wording));
    }
}
