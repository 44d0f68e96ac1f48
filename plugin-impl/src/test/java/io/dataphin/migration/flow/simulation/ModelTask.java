package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;

/** A task of the model, as it stands. */
final class ModelTask {

    final String fileId;
    String name;
    long version = 1;
    Status status = Status.DRAFT;
    TaskDraft content;
    TaskOrigin origin;
    String lockUserId;
    boolean everPublished;
    /** Whether it is in production; in a Basic project that begins with its submit. */
    boolean inProduction;
    /** Whether a person changed it since we wrote it last. */
    boolean touched;
    /** The submit that runs; null when none does. */
    Long asyncId;

    ModelTask(String fileId, TaskDraft content, TaskOrigin origin) {
        this.fileId = fileId;
        this.name = content.name();
        this.content = content;
        this.origin = origin;
    }

    void write(TaskDraft draft) {
        content = draft;
        version++;
        status = Status.IN_DEVELOPMENT;
    }

    boolean lockedFor(String userId) {
        return lockUserId != null && !lockUserId.equals(userId);
    }

    TargetTask asTask() {
        return new TargetTask(
                fileId,
                version,
                status,
                content,
                name,
                content.type(),
                origin,
                lockUserId,
                null,
                null,
                "snapshot " + fileId + " " + version + " " + status);
    }

    @Override
    public String toString() {
        return "task " + fileId + " " + name + " v" + version + " " + status
                + (origin == null ? "" : " key " + origin.migrationKey()) + (touched ? " touched" : "");
    }
}
