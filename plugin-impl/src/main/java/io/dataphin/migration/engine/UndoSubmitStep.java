package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.RecordWork.TaskVersion;
import io.dataphin.migration.persistence.UndoStep;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Submits the former content, as it had been submitted before the migration. After a lost answer it looks at the task first. */
@ApplicationScoped
class UndoSubmitStep implements UndoStepHandler {

    private static final String COMMENT = "Cross-platform migration undone";

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private WriteJournal journal;

    @Inject
    private JournaledCall calls;

    @Inject
    private LostSubmit lostSubmit;

    @Inject
    private UndoProgress progress;

    @Override
    public UndoStep step() {
        return UndoStep.SUBMIT;
    }

    @Override
    public Next run(UndoRun run) {
        Optional<Intent> lost = journal.pending(run.record().id());
        if (lost.isEmpty()) {
            return submit(run);
        }
        Optional<TargetTask> task = target.readTask(
                run.context(), run.record().project(), run.undo().fileId());
        if (task.isEmpty()) {
            return progress.fail(run, "UNDO_TASK_GONE", Map.of());
        }
        if (submittedAlready(run, task.get())) {
            return progress.done(
                    run,
                    change -> change.closeIntents(Intent.Result.FOUND_DONE, null)
                            .log(
                                    Level.WARNING,
                                    "SUBMIT_FOUND",
                                    null,
                                    "task",
                                    run.record().targetName()));
        }
        if (lostSubmit.runs(lost.get(), task.get())) {
            return Next.in(FollowStep.FIRST_GAP);
        }
        return progress.goOn(run, UndoStep.SUBMIT, change -> change.closeIntents(Intent.Result.FOUND_NOT_DONE, null));
    }

    static boolean submittedAlready(UndoRun run, TargetTask task) {
        return task.status().submitted() && task.version() == run.undo().restoredVersion();
    }

    private Next submit(UndoRun run) {
        TaskVersion restored = run.undo().restored();
        TaskSubmit submit = calls.make(
                run.undo().by().id(),
                List.of(run.record().id()),
                Intent.Kind.SUBMIT,
                restored,
                context ->
                        target.submit(context, run.record().project(), restored.fileId(), restored.version(), COMMENT));
        if (submit instanceof TaskSubmit.Accepted accepted) {
            return follow(run, accepted.asyncId(), "SUBMITTING", accepted.requestId());
        }
        if (submit instanceof TaskSubmit.AlreadyRunning running) {
            return follow(run, running.asyncId(), "SUBMIT_RUNNING", running.requestId());
        }
        if (submit instanceof TaskSubmit.Locked locked) {
            return progress.fail(
                    run, "UNDO_LOCKED", Map.of("requestId", submit.requestId(), "lockUser", locked.lockUserId()));
        }
        String code = submit instanceof TaskSubmit.Missing ? "UNDO_TASK_GONE" : "UNDO_CHANGED";
        return progress.fail(run, code, Map.of("requestId", submit.requestId(), "version", ""));
    }

    private Next follow(UndoRun run, long asyncId, String event, String requestId) {
        progress.store(
                run,
                undo -> undo.submitting(asyncId).goOn(UndoStep.FOLLOW),
                change -> change.closeIntents(Intent.Result.DONE, requestId)
                        .log(
                                Level.INFO,
                                event,
                                requestId,
                                "task",
                                run.record().targetName(),
                                "version",
                                run.undo().restoredVersion()));
        return Next.in(FollowStep.FIRST_GAP);
    }
}
