package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.UndoStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks how the submit of the former content stands, until it ends or has run too long. */
@ApplicationScoped
class UndoFollowStep implements UndoStepHandler {

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    @Inject
    private UndoProgress progress;

    @Override
    public UndoStep step() {
        return UndoStep.FOLLOW;
    }

    @Override
    public Next run(UndoRun run) {
        SubmitProgress now = target.submitProgress(
                run.context(), run.record().project(), run.undo().asyncId());
        if (now instanceof SubmitProgress.Succeeded succeeded) {
            return succeeded.version() == run.undo().restoredVersion() ? submitted(run, succeeded) : submitFirst(run);
        }
        if (now instanceof SubmitProgress.Failed failed) {
            return progress.fail(
                    run,
                    "UNDO_SUBMIT_FAILED",
                    Map.of(
                            "vendorCode",
                            failed.code(),
                            "vendorMessage",
                            failed.message(),
                            "requestId",
                            failed.requestId()));
        }
        return now instanceof SubmitProgress.Unknown ? forgotten(run) : stillRunning(run);
    }

    private Next submitted(UndoRun run, SubmitProgress.Succeeded succeeded) {
        return progress.done(
                run,
                change -> change.log(
                        Level.INFO,
                        "SUBMITTED",
                        succeeded.requestId(),
                        "task",
                        run.record().targetName(),
                        "version",
                        succeeded.version()));
    }

    /** It was another submit that was followed: ours is still to be done. */
    private Next submitFirst(UndoRun run) {
        progress.store(run, undo -> undo.submitting(null).goOn(UndoStep.SUBMIT), change -> {});
        return Next.NOW;
    }

    /** The platform does not know the submit any more: the task's own status tells. */
    private Next forgotten(UndoRun run) {
        Optional<TargetTask> task = target.readTask(
                run.context(), run.record().project(), run.undo().fileId());
        if (task.isEmpty()) {
            return progress.fail(run, "UNDO_TASK_GONE", Map.of());
        }
        if (UndoSubmitStep.submittedAlready(run, task.get())) {
            return progress.done(
                    run,
                    change -> change.log(
                            Level.WARNING,
                            "SUBMIT_FOUND",
                            null,
                            "task",
                            run.record().targetName()));
        }
        return task.get().status() == TargetTask.Status.SUBMITTING || tooLong(run)
                ? stillRunning(run)
                : submitFirst(run);
    }

    private Next stillRunning(UndoRun run) {
        if (tooLong(run)) {
            return progress.fail(
                    run,
                    "UNDO_SUBMIT_TIMEOUT",
                    Map.of("minutes", String.valueOf(settings.submitTimeout().toMinutes())));
        }
        return Next.in(FollowStep.gap(running(run)));
    }

    private boolean tooLong(UndoRun run) {
        return running(run).compareTo(settings.submitTimeout()) > 0;
    }

    private Duration running(UndoRun run) {
        return Duration.between(run.undo().submitStartedAt(), clock.instant());
    }
}
