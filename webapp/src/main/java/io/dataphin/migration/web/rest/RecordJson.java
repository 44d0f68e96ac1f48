package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;

/** A record as lists show it. */
record RecordJson(
        String id,
        String batchId,
        String deploymentId,
        String objectName,
        String objectId,
        String targetName,
        TaskType fileFormat,
        String projectId,
        String projectName,
        MigrationStatus status,
        Stage stage,
        String waitingFor,
        FailureJson failure,
        PublicationJson publication,
        UndoneJson undone,
        UndoingJson undoing,
        Drift drift,
        PersonJson migrator,
        Instant createdAt,
        Instant finishedAt,
        int attempt,
        String previousRecordId)
        implements ApiJson {

    /** Why it failed. */
    record FailureJson(String code, String message, String remedy) {

        private static FailureJson of(Failure failure, Wording wording) {
            return new FailureJson(failure.code(), wording.of(failure.message()), wording.of(failure.remedy()));
        }
    }

    /** State of its publication. */
    record PublicationJson(MigrationRecord.PublicationStatus status, String message, Instant at, FailureJson failure) {

        private static PublicationJson of(MigrationRecord.Publication publication, Wording wording) {
            FailureJson failure = publication.failure() == null ? null : FailureJson.of(publication.failure(), wording);
            return new PublicationJson(publication.status(), message(publication, failure), publication.at(), failure);
        }

        /** The platform's words, or ours where it said nothing. */
        private static String message(MigrationRecord.Publication publication, FailureJson failure) {
            boolean silent =
                    publication.message() == null || publication.message().isEmpty();
            return silent && failure != null ? failure.message() : publication.message();
        }
    }

    /** An undo that runs or failed. */
    record UndoingJson(Undoing.Status status, FailureJson failure, Instant at, PersonJson by) {

        private static UndoingJson of(Undoing undoing, Wording wording) {
            return new UndoingJson(
                    undoing.status(),
                    undoing.failure() == null ? null : FailureJson.of(undoing.failure(), wording),
                    undoing.at(),
                    PersonJson.of(undoing.by()));
        }
    }

    /** Who took it back. */
    record UndoneJson(Instant at, PersonJson by) {

        private static UndoneJson of(MigrationRecord.Undone undone) {
            return new UndoneJson(undone.at(), PersonJson.of(undone.by()));
        }
    }

    static RecordJson of(MigrationRecord item, Wording wording) {
        return new RecordJson(
                Long.toString(item.id()),
                Long.toString(item.batchId()),
                item.deploymentId(),
                item.objectName(),
                item.deploymentId(),
                item.targetName(),
                item.fileFormat(),
                Long.toString(item.project().projectId()),
                item.projectName(),
                item.status(),
                item.stage(),
                wording.ofNullable(item.waitingFor()),
                item.failure() == null ? null : FailureJson.of(item.failure(), wording),
                item.publication() == null ? null : PublicationJson.of(item.publication(), wording),
                item.undone() == null ? null : UndoneJson.of(item.undone()),
                item.undoing() == null ? null : UndoingJson.of(item.undoing(), wording),
                item.drift(),
                PersonJson.of(item.migrator()),
                item.createdAt(),
                item.finishedAt(),
                item.attempt(),
                item.previousRecordId() == null ? null : item.previousRecordId().toString());
    }
}
