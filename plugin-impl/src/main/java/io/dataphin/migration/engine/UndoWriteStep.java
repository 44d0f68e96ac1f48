package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.persistence.ContentStore;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.RecordChange;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.UndoStep;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives the task its former content back, or deletes it. The intent is committed before the call; an open intent means: look first (D7). */
@ApplicationScoped
class UndoWriteStep implements UndoStepHandler {

    /** What the console shows as remark. */
    private static final String COMMENT = "Cross-platform migration undone";

    private static final Duration UNTIL_SUBMITTED = Duration.ofSeconds(2);

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private ContentStore contents;

    @Inject
    private WriteJournal journal;

    @Inject
    private JournaledCall calls;

    @Inject
    private UndoProgress progress;

    @Override
    public UndoStep step() {
        return UndoStep.WRITE;
    }

    @Override
    public Next run(UndoRun run) {
        if (journal.pending(run.record().id()).isPresent()) {
            return progress.goOn(run, UndoStep.LOOK, change -> {});
        }
        return run.undo().effect() == Effect.DELETE_TASK ? delete(run) : restore(run);
    }

    private Next delete(UndoRun run) {
        RecordWork.TaskVersion task = run.undo().task();
        TaskDelete delete = call(
                run,
                Intent.Kind.DELETE,
                context -> target.deleteTask(context, run.record().project(), task.fileId(), task.version(), COMMENT));
        if (delete instanceof TaskDelete.Deleted) {
            return progress.done(
                    run,
                    change -> change.closeIntents(Intent.Result.DONE, delete.requestId())
                            .log(
                                    Level.INFO,
                                    "UNDO_DELETED",
                                    delete.requestId(),
                                    "task",
                                    run.record().targetName()));
        }
        if (delete instanceof TaskDelete.Locked locked) {
            return fail(run, "UNDO_LOCKED", delete.requestId(), "lockUser", locked.lockUserId());
        }
        if (delete instanceof TaskDelete.Published) {
            return fail(run, "UNDO_PUBLISHED", delete.requestId());
        }
        if (delete instanceof TaskDelete.SubmitRunning) {
            progress.goOn(run, UndoStep.LOOK, refused(delete.requestId()));
            return Next.in(UNTIL_SUBMITTED);
        }
        return progress.goOn(run, UndoStep.LOOK, refused(delete.requestId()));
    }

    private Next restore(UndoRun run) {
        RecordWork.TaskVersion task = run.undo().task();
        String snapshot = contents.read(run.preImageHash());
        TaskWrite write = call(
                run,
                Intent.Kind.RESTORE,
                context ->
                        target.restoreTask(context, run.record().project(), task.fileId(), task.version(), snapshot));
        if (write instanceof TaskWrite.Written written) {
            return written(run, written, target.taskOf(snapshot));
        }
        if (write instanceof TaskWrite.Locked locked) {
            return fail(run, "UNDO_LOCKED", write.requestId(), "lockUser", locked.lockUserId());
        }
        if (write instanceof TaskWrite.NameTaken) {
            return fail(run, "UNDO_NAME_TAKEN", write.requestId());
        }
        return progress.goOn(run, UndoStep.LOOK, refused(write.requestId()));
    }

    private Next written(UndoRun run, TaskWrite.Written written, TargetTask former) {
        return restored(progress, run, written.version(), change -> {
            change.closeIntents(Intent.Result.DONE, written.requestId())
                    .log(
                            Level.INFO,
                            "UNDO_RESTORED",
                            written.requestId(),
                            "task",
                            run.record().targetName(),
                            "version",
                            written.version());
            if (former.origin() == null) {
                change.log(
                        Level.WARNING,
                        "UNDO_BINDING_STAYS",
                        null,
                        "task",
                        run.record().targetName());
            }
        });
    }

    /** The former content is back: it is submitted where it had been, else the undo is done. */
    static Next restored(UndoProgress progress, UndoRun run, long version, Consumer<RecordChange> record) {
        if (run.undo().submitAgain()) {
            progress.store(run, undo -> undo.restored(version).goOn(UndoStep.SUBMIT), record);
            return Next.NOW;
        }
        return progress.done(run, undo -> undo.restored(version), record);
    }

    private <T> T call(UndoRun run, Intent.Kind kind, Function<CallContext, T> call) {
        return calls.make(
                run.undo().by().id(),
                List.of(run.record().id()),
                kind,
                run.undo().task(),
                call);
    }

    private static Consumer<RecordChange> refused(String requestId) {
        return change -> change.closeIntents(Intent.Result.OVERTAKEN, requestId);
    }

    private Next fail(UndoRun run, String code, String requestId, String... nameAndValue) {
        return progress.fail(
                run,
                code,
                nameAndValue.length == 0
                        ? Map.of("requestId", requestId)
                        : Map.of("requestId", requestId, nameAndValue[0], nameAndValue[1]));
    }
}
