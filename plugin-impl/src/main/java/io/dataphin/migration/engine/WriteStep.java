package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.persistence.ContentStore;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.RecordChange;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** Creates or overwrites the task. The intent is committed before the call is sent; an open intent means: look first (D7). */
@ApplicationScoped
class WriteStep implements RecordStepHandler {

    /** A name may be held by an object that no look finds; each round costs a call of the scarcest quota. */
    private static final int MOST_ROUNDS = 5;

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private ContentStore contents;

    @Inject
    private WriteJournal journal;

    @Inject
    private JournaledCall calls;

    @Override
    public RecordStep step() {
        return RecordStep.WRITE;
    }

    @Override
    public Next run(RecordWork work) {
        if (journal.pending(work.id()).isPresent()) {
            return lookFirst(work, change -> {});
        }
        TaskDraft draft = DraftJson.read(contents.read(work.draftHash()));
        Intent.Kind kind = work.overwrite() == null ? Intent.Kind.CREATE : Intent.Kind.UPDATE;
        return store(work, draft, calls.make(work, kind, work.overwrite(), context -> write(context, work, draft)));
    }

    private TaskWrite write(CallContext context, RecordWork work, TaskDraft draft) {
        RecordWork.TaskVersion overwrite = work.overwrite();
        return overwrite == null
                ? target.createTask(context, work.project(), draft, work.origin())
                : target.updateTask(
                        context, work.project(), overwrite.fileId(), overwrite.version(), draft, work.origin());
    }

    private Next store(RecordWork work, TaskDraft draft, TaskWrite write) {
        if (write instanceof TaskWrite.Written written) {
            return written(work, draft, written);
        }
        if (write instanceof TaskWrite.Locked locked) {
            return fail(work, write, "TASK_LOCKED", "lockUser", locked.lockUserId());
        }
        if (write instanceof TaskWrite.TypeMismatch) {
            return fail(work, write, "TASK_TYPE_CONFLICT", "existingType", "", "type", work.fileFormat());
        }
        return overtaken(work, write);
    }

    /** The name was taken, or the task changed or went away since it was looked at: look again and decide again, but not for ever. */
    private Next overtaken(RecordWork work, TaskWrite write) {
        if (journal.overtaken(work.id()) + 1 >= MOST_ROUNDS) {
            return fail(work, write, "TASK_CONTENDED", "rounds", MOST_ROUNDS);
        }
        return lookFirst(
                work,
                change -> change.closeIntents(Intent.Result.OVERTAKEN, write.requestId())
                        .log(Level.WARNING, "CHANGED_MEANWHILE", write.requestId(), "task", work.targetName()));
    }

    private Next written(RecordWork work, TaskDraft draft, TaskWrite.Written written) {
        Outcome outcome = work.overwrite() == null ? Outcome.CREATED : Outcome.OVERWRITTEN;
        records.change(
                work,
                change -> change.closeIntents(Intent.Result.DONE, written.requestId())
                        .written(
                                outcome,
                                written.fileId(),
                                written.version(),
                                written.url(),
                                draft.directory(),
                                draft.ownerId())
                        .log(
                                Level.INFO,
                                outcome.name(),
                                written.requestId(),
                                "task",
                                work.targetName(),
                                "version",
                                written.version())
                        .goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.SUBMIT));
        return Next.NOW;
    }

    private Next lookFirst(RecordWork work, Consumer<RecordChange> more) {
        records.change(work, change -> {
            more.accept(change);
            change.next(RecordStep.LOOK_UP);
        });
        return Next.NOW;
    }

    private Next fail(RecordWork work, TaskWrite write, String code, Object... namesAndValues) {
        records.change(work, change -> {
            change.closeIntents(Intent.Result.REFUSED, write.requestId());
            Failures.fail(change, work, code, namesAndValues);
        });
        return Next.NEVER;
    }
}
