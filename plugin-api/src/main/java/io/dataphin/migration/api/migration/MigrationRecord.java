package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;

/**
 * One job in one batch, as a list shows it.
 *
 * @param id record id
 * @param batchId the batch it belongs to
 * @param deploymentId the source job; also the object id
 * @param objectName the job's name when the batch was accepted
 * @param targetName name of the task
 * @param fileFormat type of the task
 * @param project where it is written
 * @param projectName name of the project when the batch was accepted
 * @param status status
 * @param stage stage it is in or ended in; null while waiting
 * @param waitingFor what it waits for in a passing fault; null when it goes on
 * @param failure why it failed; null unless FAILED
 * @param publication state of the publication
 * @param undone who undid it and when; null when nobody did
 * @param undoing an undo that runs or failed; null when there is none
 * @param drift whether job and task changed since; null when nobody looked
 * @param migrator who started it; also the owner of the task (R4)
 * @param createdAt when it was accepted
 * @param finishedAt when it ended; null while busy
 * @param attempt 1 for the first submit, one more with each "submit again"
 * @param previousRecordId the record that this one repeats; null for a first migration
 */
public record MigrationRecord(
        long id,
        long batchId,
        String deploymentId,
        String objectName,
        String targetName,
        TaskType fileFormat,
        ProjectRef project,
        String projectName,
        MigrationStatus status,
        Stage stage,
        Message waitingFor,
        Failure failure,
        Publication publication,
        Undone undone,
        Undoing undoing,
        Drift drift,
        UserRef migrator,
        Instant createdAt,
        Instant finishedAt,
        int attempt,
        Long previousRecordId) {

    /**
     * State of a publication.
     *
     * @param message the platform's words; null when there are none
     * @param at last change; null while NOT_PUBLISHED
     * @param failure why it failed and what to do; null unless FAILED
     */
    public record Publication(PublicationStatus status, String message, Instant at, Failure failure) {

        /** Not published yet. */
        public static final Publication NONE = new Publication(PublicationStatus.NOT_PUBLISHED, null, null);

        /** A publication that has not failed. */
        public Publication(PublicationStatus status, String message, Instant at) {
            this(status, message, at, null);
        }
    }

    /** States of a publication. */
    public enum PublicationStatus {
        NOT_PUBLISHED,
        PUBLISHING,
        PUBLISHED,
        FAILED
    }

    /** Who took the record's effect back, and when. */
    public record Undone(Instant at, UserRef by) {}
}
