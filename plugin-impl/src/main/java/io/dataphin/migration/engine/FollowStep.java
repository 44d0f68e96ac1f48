package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Asks how a submit stands, with growing gaps, until it ends or has run too long. */
@ApplicationScoped
class FollowStep implements RecordStepHandler {

    static final Duration FIRST_GAP = Duration.ofMillis(500);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    @Override
    public RecordStep step() {
        return RecordStep.FOLLOW;
    }

    @Override
    public Next run(RecordWork work) {
        CallContext context = CallContext.background(work.migrator().id());
        SubmitProgress progress = target.submitProgress(context, work.project(), work.asyncId());
        if (progress instanceof SubmitProgress.Succeeded succeeded) {
            return succeeded(work, succeeded);
        }
        if (progress instanceof SubmitProgress.Failed failed) {
            records.change(work, change -> SubmitFailure.of(failed).store(change, work));
            return Next.NEVER;
        }
        if (progress instanceof SubmitProgress.Unknown) {
            return forgotten(work, context);
        }
        return stillRunning(work);
    }

    private Next succeeded(RecordWork work, SubmitProgress.Succeeded succeeded) {
        if (succeeded.version() != work.written().version()) {
            // It was another submit that we followed: ours is still to be done.
            records.change(
                    work,
                    change -> change.submitLost().goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.SUBMIT));
            return Next.NOW;
        }
        records.change(
                work,
                change -> change.submitted(succeeded.submitId())
                        .log(
                                Level.INFO,
                                "SUBMITTED",
                                succeeded.requestId(),
                                "task",
                                work.targetName(),
                                "version",
                                succeeded.version())
                        .goOn(MigrationStatus.SUBMITTING, Stage.VERIFY, RecordStep.VERIFY));
        return Next.NOW;
    }

    /** The platform does not know the submit any more: the task's own status tells (contract, section 4). */
    private Next forgotten(RecordWork work, CallContext context) {
        Optional<TargetTask> task =
                target.readTask(context, work.project(), work.written().fileId());
        if (task.isEmpty()) {
            records.change(work, change -> Failures.fail(change, work, "TASK_GONE"));
            return Next.NEVER;
        }
        if (SubmitStep.submittedAlready(work, task.get())) {
            records.change(
                    work,
                    change -> change.submitted(null)
                            .log(Level.WARNING, "SUBMIT_FOUND", null, "task", work.targetName())
                            .goOn(MigrationStatus.SUBMITTING, Stage.VERIFY, RecordStep.VERIFY));
            return Next.NOW;
        }
        if (task.get().status() == TargetTask.Status.SUBMITTING || tooLong(work)) {
            return stillRunning(work);
        }
        records.change(
                work,
                change -> change.submitLost()
                        .log(Level.WARNING, "SUBMIT_FORGOTTEN", null, "task", work.targetName())
                        .goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.SUBMIT));
        return Next.NOW;
    }

    private Next stillRunning(RecordWork work) {
        if (tooLong(work)) {
            records.change(
                    work,
                    change -> Failures.fail(
                            change,
                            work,
                            "SUBMIT_TIMEOUT",
                            "minutes",
                            settings.submitTimeout().toMinutes()));
            return Next.NEVER;
        }
        return Next.in(gap(running(work)));
    }

    /** Half the time that it has run, within bounds. */
    static Duration gap(Duration running) {
        Duration gap = running.dividedBy(2);
        return gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap.compareTo(FIRST_GAP) < 0 ? FIRST_GAP : gap;
    }

    /** Counted from the first submit of this attempt, so that submits that are forgotten again and again end too. */
    private boolean tooLong(RecordWork work) {
        return running(work).compareTo(settings.submitTimeout()) > 0;
    }

    private Duration running(RecordWork work) {
        return Duration.between(work.submitStartedAt(), clock.instant());
    }
}
