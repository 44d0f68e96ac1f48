package io.dataphin.migration.evidence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.function.Function;

/** One migration: what was asked for, and what came of it. */
record RecordPart(
        String id,
        String deploymentId,
        String objectName,
        String targetName,
        TaskType fileFormat,
        String projectId,
        String projectName,
        Env env,
        SameNamePolicy policy,
        UserRef migrator,
        Instant createdAt,
        Instant finishedAt,
        int attempt,
        String previousRecordId,
        MigrationStatus status,
        Stage stage,
        Outcome outcome,
        RecordDetail.WrittenTask task,
        Problem failure,
        MigrationRecord.PublicationStatus publication,
        MigrationRecord.Undone undone,
        RunningComparison running) {

    /** Why it failed. */
    record Problem(String code, String message, String remedy) {}

    static RecordPart of(RecordDetail detail, Function<Message, String> words) {
        MigrationRecord record = detail.record();
        Failure failure = record.failure();
        return new RecordPart(
                Long.toString(record.id()),
                record.deploymentId(),
                record.objectName(),
                record.targetName(),
                record.fileFormat(),
                Long.toString(record.project().projectId()),
                record.projectName(),
                record.project().env(),
                detail.policy(),
                record.migrator(),
                record.createdAt(),
                record.finishedAt(),
                record.attempt(),
                record.previousRecordId() == null
                        ? null
                        : record.previousRecordId().toString(),
                record.status(),
                record.stage(),
                detail.outcome(),
                detail.target(),
                failure == null
                        ? null
                        : new Problem(failure.code(), words.apply(failure.message()), words.apply(failure.remedy())),
                record.publication().status(),
                record.undone(),
                detail.running());
    }
}
