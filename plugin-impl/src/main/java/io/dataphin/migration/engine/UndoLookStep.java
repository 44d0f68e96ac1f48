package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.persistence.ContentStore;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.UndoStep;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the task and decides what is left to be done. It is also where a lost answer is resolved: a task that is gone, or that holds its
 * former content, needs no further write, whatever became of the answer.
 */
@ApplicationScoped
class UndoLookStep implements UndoStepHandler {

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private ContentStore contents;

    @Inject
    private WriteJournal journal;

    @Inject
    private UndoProgress progress;

    @Override
    public UndoStep step() {
        return UndoStep.LOOK;
    }

    @Override
    public Next run(UndoRun run) {
        Optional<TargetTask> found = target.readTask(
                run.context(), run.record().project(), run.undo().fileId());
        boolean delete = run.undo().effect() == Effect.DELETE_TASK;
        if (found.isEmpty()) {
            return delete ? deletedAlready(run) : progress.fail(run, "UNDO_TASK_GONE", Map.of());
        }
        TargetTask task = found.get();
        if (task.version() == run.undo().expectedVersion()) {
            return write(run, task);
        }
        if (!delete && holdsFormerContent(run, task)) {
            return restoredAlready(run, task);
        }
        return progress.fail(run, "UNDO_CHANGED", Map.of("version", String.valueOf(task.version())));
    }

    private Next write(UndoRun run, TargetTask task) {
        if (task.lockUserId() != null
                && !task.lockUserId().equals(run.undo().by().id())) {
            return progress.fail(run, "UNDO_LOCKED", Map.of("lockUser", task.lockUserId()));
        }
        return progress.goOn(run, UndoStep.WRITE, change -> change.closeIntents(Intent.Result.FOUND_NOT_DONE, null));
    }

    private Next deletedAlready(UndoRun run) {
        return progress.done(
                run,
                change -> change.closeIntents(Intent.Result.FOUND_DONE, null)
                        .log(
                                Level.WARNING,
                                "UNDO_DELETED_ALREADY",
                                null,
                                "task",
                                run.record().targetName()));
    }

    private boolean holdsFormerContent(UndoRun run, TargetTask task) {
        return target.contentOf(contents.read(run.preImageHash())).equals(target.contentOf(task.snapshot()));
    }

    private Next restoredAlready(UndoRun run, TargetTask task) {
        boolean asked = journal.pending(run.record().id()).isPresent();
        return UndoWriteStep.restored(
                progress,
                run,
                task.version(),
                change -> change.closeIntents(Intent.Result.FOUND_DONE, null)
                        .log(
                                asked ? Level.WARNING : Level.INFO,
                                "UNDO_RESTORED_ALREADY",
                                null,
                                "task",
                                run.record().targetName(),
                                "version",
                                task.version()));
    }
}
