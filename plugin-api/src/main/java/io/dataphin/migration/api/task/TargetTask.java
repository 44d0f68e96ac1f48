package io.dataphin.migration.api.task;

import java.time.Instant;

/**
 * A task as it stands in the target.
 *
 * @param fileId Dataphin file id
 * @param version grows by one with each accepted write
 * @param status state of the task
 * @param content the task's content; null where only a summary was asked for
 * @param name task name
 * @param type task type
 * @param origin where it came from; null for a task made by hand
 * @param lockUserId who is editing it; null when nobody is
 * @param modifierId who changed it last; may be null
 * @param modifiedAt when; may be null
 * @param snapshot the target's answer as canonical JSON, kept as pre-image before an overwrite
 */
public record TargetTask(
        String fileId,
        long version,
        Status status,
        TaskDraft content,
        String name,
        TaskType type,
        TaskOrigin origin,
        String lockUserId,
        String modifierId,
        Instant modifiedAt,
        String snapshot) {

    /** Whether this record wrote the task. */
    public boolean writtenBy(String migrationKey) {
        return origin != null && migrationKey != null && migrationKey.equals(origin.migrationKey());
    }

    /** State of a task. */
    public enum Status {
        DRAFT,
        SUBMITTING,
        SUBMITTED,
        PUBLISHED,
        IN_DEVELOPMENT,
        /** A word that this version does not know. */
        OTHER;

        /** Whether the version shown has a finished submit. */
        public boolean submitted() {
            return this == SUBMITTED || this == PUBLISHED;
        }
    }
}
