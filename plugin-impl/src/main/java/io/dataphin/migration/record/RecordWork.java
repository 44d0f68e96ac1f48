package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskType;

/**
 * A record as an action sees it; a copy that does not change.
 *
 * @param version guards the change: an action that was decided on an older copy is refused
 * @param written the task that this record wrote; null before that
 */
public record RecordWork(
        long id,
        int version,
        MigrationStatus status,
        String objectName,
        String targetName,
        TaskType fileFormat,
        ProjectRef project,
        TaskVersion written) {

    /** A task at one of its versions. */
    public record TaskVersion(String fileId, long version) {}

    public static RecordWork of(RecordEntity entity) {
        return new RecordWork(
                entity.id,
                entity.version,
                entity.status,
                entity.objectName,
                entity.targetName,
                entity.fileFormat,
                new ProjectRef(entity.projectId, entity.env),
                entity.fileId == null ? null : new TaskVersion(entity.fileId, entity.taskVersion));
    }
}
