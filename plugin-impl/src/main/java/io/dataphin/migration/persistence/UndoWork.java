package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.persistence.RecordWork.TaskVersion;
import java.time.Instant;

/**
 * An undo as one step sees it; a copy that does not change.
 *
 * @param version guards the next change
 * @param by who asked for it; the platform is called for that person
 * @param expectedVersion version of the task that is taken back
 * @param restoredVersion version that holds the former content; null until it was given back
 * @param submitAgain whether the former content is submitted
 */
public record UndoWork(
        long id,
        int version,
        long recordId,
        UndoStep step,
        UndoPlan.Effect effect,
        UserRef by,
        String fileId,
        long expectedVersion,
        Long restoredVersion,
        boolean submitAgain,
        Long asyncId,
        Instant submitStartedAt,
        Instant retrySince,
        int retryCount) {

    /** The task as it is before the undo. */
    public TaskVersion task() {
        return new TaskVersion(fileId, expectedVersion);
    }

    /** The task with its former content; only after it was given back. */
    public TaskVersion restored() {
        return new TaskVersion(fileId, restoredVersion);
    }
}
