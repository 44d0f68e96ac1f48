package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Starts the submit of the written version (R16). After a lost answer it looks at the task first: a submit that runs is followed, one that
 * ended for our version is taken as it is (design 4.6).
 */
@ApplicationScoped
class SubmitStep implements RecordStepHandler {

    /** What the console shows as remark of the submit. */
    private static final String COMMENT = "Cross-platform migration";

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private WriteJournal journal;

    @Inject
    private JournaledCall calls;

    @Inject
    private LostSubmit lostSubmit;

    @Override
    public RecordStep step() {
        return RecordStep.SUBMIT;
    }

    @Override
    public Next run(RecordWork work) {
        CallContext context = CallContext.background(work.migrator().id());
        Optional<Intent> lost = journal.pending(work.id());
        if (lost.isPresent()) {
            Optional<TargetTask> task =
                    target.readTask(context, work.project(), work.written().fileId());
            if (task.isEmpty()) {
                return fail(work, "TASK_GONE", null);
            }
            if (submittedAlready(work, task.get())) {
                records.change(
                        work,
                        change -> change.closeIntents(Intent.Result.FOUND_DONE, null)
                                .submitted(null)
                                .goOn(MigrationStatus.SUBMITTING, Stage.VERIFY, RecordStep.VERIFY)
                                .log(Level.WARNING, "SUBMIT_FOUND", null, "task", work.targetName()));
                return Next.NOW;
            }
            if (lostSubmit.runs(lost.get(), task.get())) {
                return Next.in(FollowStep.FIRST_GAP);
            }
            RecordWork looked = records.change(
                    work,
                    change -> change.closeIntents(Intent.Result.FOUND_NOT_DONE, null)
                            .next(RecordStep.SUBMIT));
            return submit(looked);
        }
        return submit(work);
    }

    static boolean submittedAlready(RecordWork work, TargetTask task) {
        return task.status().submitted() && task.version() == work.written().version();
    }

    private Next submit(RecordWork work) {
        RecordWork.TaskVersion written = work.written();
        TaskSubmit submit = calls.make(
                work,
                Intent.Kind.SUBMIT,
                written,
                context -> target.submit(context, work.project(), written.fileId(), written.version(), COMMENT));
        if (submit instanceof TaskSubmit.Accepted accepted) {
            return follow(work, accepted.asyncId(), "SUBMITTING", accepted.requestId());
        }
        if (submit instanceof TaskSubmit.AlreadyRunning running) {
            return follow(work, running.asyncId(), "SUBMIT_RUNNING", running.requestId());
        }
        if (submit instanceof TaskSubmit.Locked locked) {
            return fail(work, "TASK_LOCKED", submit.requestId(), "lockUser", locked.lockUserId());
        }
        if (submit instanceof TaskSubmit.Missing) {
            return fail(work, "TASK_GONE", submit.requestId());
        }
        return fail(
                work,
                "TASK_CHANGED",
                submit.requestId(),
                "version",
                work.written().version());
    }

    private Next follow(RecordWork work, long asyncId, String event, String requestId) {
        records.change(
                work,
                change -> change.closeIntents(Intent.Result.DONE, requestId)
                        .submitting(asyncId)
                        .goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.FOLLOW)
                        .log(
                                Level.INFO,
                                event,
                                requestId,
                                "task",
                                work.targetName(),
                                "version",
                                work.written().version()));
        return Next.in(FollowStep.FIRST_GAP);
    }

    private Next fail(RecordWork work, String code, String requestId, Object... namesAndValues) {
        records.change(work, change -> {
            change.closeIntents(Intent.Result.REFUSED, requestId);
            Failures.fail(change, work, code, namesAndValues);
        });
        return Next.NEVER;
    }
}
