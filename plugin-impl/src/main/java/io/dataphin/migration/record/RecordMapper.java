package io.dataphin.migration.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.SensitiveText;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationRecord.Undone;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.api.project.ProjectRef;

/** Entities to what the outside sees. */
final class RecordMapper {

    private RecordMapper() {}

    static MigrationRecord toRecord(RecordEntity e) {
        return new MigrationRecord(
                e.id,
                e.batch.id,
                e.deploymentId,
                e.objectName,
                e.targetName,
                e.fileFormat,
                new ProjectRef(e.projectId, e.env),
                e.projectName,
                e.status,
                e.stage,
                e.waitingCode == null ? null : new Message(e.waitingCode, e.waitingParameters),
                e.failureCode == null ? null : new Failure(e.failureCode, e.failureParameters),
                publication(e),
                e.undoneAt == null ? null : new Undone(e.undoneAt, e.undoneBy.toRef()),
                undoing(e),
                e.drift(),
                e.migrator.toRef(),
                e.createdAt,
                e.finishedAt,
                e.attempt,
                e.previousRecordId);
    }

    private static Publication publication(RecordEntity e) {
        return new Publication(
                e.publicationStatus,
                SensitiveText.masked(e.publicationMessage),
                e.publicationAt,
                e.publicationFailureCode == null
                        ? null
                        : new Failure(e.publicationFailureCode, e.publicationFailureParameters));
    }

    private static Undoing undoing(RecordEntity e) {
        if (e.undoStatus == null) {
            return null;
        }
        Failure failure = e.undoFailureCode == null ? null : new Failure(e.undoFailureCode, e.undoFailureParameters);
        return new Undoing(e.undoStatus, failure, e.undoAt, e.undoneBy.toRef());
    }
}
