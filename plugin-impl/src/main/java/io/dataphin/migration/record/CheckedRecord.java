package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import jakarta.persistence.EntityManager;

/**
 * What a check needs to know of a record.
 *
 * @param targetForm SHA-256 of the task's form when it was verified; null when it is not known
 * @param known what the last check found; null when there was none
 */
public record CheckedRecord(
        String deploymentId,
        String objectName,
        String targetName,
        SourceLocation location,
        ProjectRef project,
        String fileId,
        long version,
        String snapshotHash,
        String draftHash,
        String targetForm,
        Drift known) {

    /** The record with the id, which wrote a task. */
    public static CheckedRecord find(EntityManager entities, long recordId) {
        RecordEntity record = entities.find(RecordEntity.class, recordId);
        VerificationEntity verification = entities.find(VerificationEntity.class, recordId);
        return new CheckedRecord(
                record.deploymentId,
                record.objectName,
                record.targetName,
                record.source(),
                new ProjectRef(record.projectId, record.env),
                record.fileId,
                record.taskVersion,
                record.snapshotHash,
                record.draftHash,
                verification == null ? null : verification.targetHash,
                record.drift());
    }
}
