package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.Set;

/**
 * A record as one step sees it; a copy that does not change. Names are those of the columns.
 *
 * @param version guards the next change: a step that worked on an older copy is thrown away and run again
 * @param written the task that this record wrote; null before that
 * @param correlationId id of the request that started or took up the record; null for none
 * @param overwrite the foreign task that is to be overwritten; null otherwise
 */
public record RecordWork(
        long id,
        int version,
        MigrationStatus status,
        RecordStep step,
        String deploymentId,
        String objectName,
        String targetName,
        TaskType fileFormat,
        ProjectRef project,
        SameNamePolicy policy,
        Set<String> accepted,
        SourceLocation source,
        UserRef migrator,
        String migrationKey,
        Long previousRecordId,
        String draftHash,
        TaskVersion written,
        TaskVersion overwrite,
        Long asyncId,
        Instant submitStartedAt,
        Instant retrySince,
        int retryCount,
        int attempt,
        String correlationId) {

    /** A task at one of its versions. */
    public record TaskVersion(String fileId, long version) {}

    /** Where the task comes from, as it is written into it. */
    public TaskOrigin origin() {
        return new TaskOrigin(source.platform(), source.workspace(), source.namespace(), deploymentId, migrationKey);
    }

    static RecordWork of(RecordEntity entity) {
        return new RecordWork(
                entity.id,
                entity.version,
                entity.status,
                entity.step,
                entity.deploymentId,
                entity.objectName,
                entity.targetName,
                entity.fileFormat,
                new ProjectRef(entity.projectId, entity.env),
                entity.policy,
                CommaList.parse(entity.acceptedFindings),
                entity.batch.source(),
                entity.migrator.toRef(),
                entity.migrationKey,
                entity.previousRecordId,
                entity.draftHash,
                entity.fileId == null ? null : new TaskVersion(entity.fileId, entity.taskVersion),
                entity.overwriteFileId == null
                        ? null
                        : new TaskVersion(entity.overwriteFileId, entity.overwriteVersion),
                entity.asyncId,
                entity.submitStartedAt,
                entity.retrySince,
                entity.retryCount,
                entity.attempt,
                entity.correlationId);
    }
}
