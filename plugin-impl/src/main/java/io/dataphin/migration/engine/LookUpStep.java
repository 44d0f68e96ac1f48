package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
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
 * Looks for the target name and decides what is to be written (design 4.5). It is also where a lost answer is resolved: a task with the
 * record's own migration key was written by this record, whatever became of the answer.
 */
@ApplicationScoped
class LookUpStep implements RecordStepHandler {

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private WriteJournal journal;

    @Override
    public RecordStep step() {
        return RecordStep.LOOK_UP;
    }

    @Override
    public Next run(RecordWork work) {
        CallContext context = CallContext.background(work.migrator().id());
        Optional<TargetTask> found = target.findTask(context, work.project(), work.targetName());
        if (found.isEmpty()) {
            records.change(
                    work,
                    change -> change.closeIntents(Intent.Result.FOUND_NOT_DONE, null)
                            .nothingToOverwrite()
                            .goOn(MigrationStatus.MIGRATING, Stage.WRITE, RecordStep.WRITE));
            return Next.NOW;
        }
        TargetTask task = found.get();
        return task.writtenBy(work.migrationKey()) ? ownTask(work, task) : foreignTask(work, task);
    }

    /** The answer to our write was lost, or the process died before it could be stored. */
    private Next ownTask(RecordWork work, TargetTask task) {
        Outcome outcome = journal.pending(work.id())
                        .filter(intent -> intent.kind() == Intent.Kind.CREATE)
                        .isPresent()
                ? Outcome.CREATED
                : Outcome.OVERWRITTEN;
        records.change(
                work,
                change -> change.closeIntents(Intent.Result.FOUND_DONE, null)
                        .written(
                                outcome,
                                task.fileId(),
                                task.version(),
                                null,
                                directory(task),
                                work.migrator().id())
                        .goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.SUBMIT)
                        .log(Level.WARNING, "WRITE_FOUND", null, "task", work.targetName(), "version", task.version()));
        return Next.NOW;
    }

    private static String directory(TargetTask task) {
        return task.content() == null ? null : task.content().directory();
    }

    private Next foreignTask(RecordWork work, TargetTask task) {
        boolean predecessors =
                records.failedPredecessorKeys(work.previousRecordId()).stream().anyMatch(task::writtenBy);
        if (!predecessors && work.policy() == SameNamePolicy.SKIP) {
            records.change(
                    work,
                    change -> change.closeIntents(Intent.Result.FOUND_NOT_DONE, null)
                            .outcome(Outcome.SKIPPED_NAME_EXISTS)
                            .end(MigrationStatus.SKIPPED, Stage.WRITE)
                            .log(Level.INFO, "SKIPPED", null, "task", work.targetName()));
            return Next.NEVER;
        }
        if (task.type() != work.fileFormat()) {
            return fail(work, "TASK_TYPE_CONFLICT", "existingType", task.type(), "type", work.fileFormat());
        }
        if (task.lockUserId() != null
                && !task.lockUserId().equals(work.migrator().id())) {
            return fail(work, "TASK_LOCKED", "lockUser", task.lockUserId());
        }
        String event = predecessors ? "OWN_TASK_AGAIN" : "OVERWRITING";
        records.change(
                work,
                change -> change.closeIntents(Intent.Result.FOUND_NOT_DONE, null)
                        .overwrite(task.fileId(), task.version(), task.snapshot())
                        .goOn(MigrationStatus.MIGRATING, Stage.WRITE, RecordStep.WRITE)
                        .log(Level.INFO, event, null, "task", work.targetName(), "version", task.version()));
        return Next.NOW;
    }

    private Next fail(RecordWork work, String code, Object... namesAndValues) {
        records.change(work, change -> {
            change.closeIntents(Intent.Result.FOUND_NOT_DONE, null)
                    .goOn(MigrationStatus.MIGRATING, Stage.WRITE, RecordStep.LOOK_UP);
            Failures.fail(change, work, code, namesAndValues);
        });
        return Next.NEVER;
    }
}
