package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Item of {@code GET /projects/{projectId}/jobs}. */
record JobJson(
        String deploymentId,
        String name,
        String targetName,
        TaskType type,
        String kind,
        JobState state,
        String engineVersion,
        boolean selectable,
        List<ReasonJson> reasons,
        List<FindingJson> findings,
        boolean sameNameExists,
        LastRecordJson lastRecord) {

    /** Why it cannot be selected. */
    record ReasonJson(String code, String message) {

        private static ReasonJson of(Message reason, Wording wording) {
            return new ReasonJson(Codes.plain(reason.code()), wording.of(reason));
        }
    }

    /** Its newest record. */
    record LastRecordJson(String id, MigrationStatus status, Instant finishedAt) {

        private static LastRecordJson of(LastRecord last) {
            return new LastRecordJson(Long.toString(last.recordId()), last.status(), last.finishedAt());
        }
    }

    static JobJson of(CandidateJob candidate, Wording wording) {
        SourceJob job = candidate.job();
        return new JobJson(
                job.deploymentId(),
                job.name(),
                candidate.targetName(),
                job.type(),
                job.kind(),
                job.state(),
                Objects.requireNonNullElse(job.engineVersion(), ""),
                candidate.selectable(),
                candidate.reasons().stream()
                        .map(reason -> ReasonJson.of(reason, wording))
                        .toList(),
                FindingJson.all(candidate.findings(), wording),
                candidate.sameNameExists(),
                candidate.lastRecord() == null ? null : LastRecordJson.of(candidate.lastRecord()));
    }
}
