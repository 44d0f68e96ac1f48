package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.flow.migrate.MigrateState.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the target name and decides what is to be written (design 4.5). It is also where a lost answer is resolved: a task with the
 * record's own migration key was written by this record, whatever became of the answer. That it was not written is only said once the write
 * cannot take effect any more.
 */
final class LookUpStep implements Step<MigrateState> {

    private final TargetPlatform target;

    LookUpStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(target.findTask(
                state.order().migrator().id(),
                state.order().project(),
                state.order().targetName()));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        Optional<TargetTask> found = answers.optional(TargetTask.class);
        boolean own = found.filter(task -> task.writtenBy(state.order().migrationKey()))
                .isPresent();
        if (own) {
            return ownTask(state, found.get(), answers.now()).intent(IntentResult.FOUND_DONE, null);
        }
        if (LostWrite.mayComeLate(state, answers)) {
            return LostWrite.lookAgain(state, answers.now());
        }
        StepOutcome<MigrateState> outcome = found.isEmpty()
                ? write(state.overwrite(null, null), answers.now())
                : foreignTask(state, found.get(), answers.now());
        return outcome.intent(IntentResult.FOUND_NOT_DONE, null);
    }

    /** The answer to our write was lost, or the process died before it could be stored. */
    private static StepOutcome<MigrateState> ownTask(MigrateState state, TargetTask task, Instant now) {
        Outcome outcome = state.overwrite() == null ? Outcome.CREATED : Outcome.OVERWRITTEN;
        String directory = task.content() == null ? null : task.content().directory();
        Written written = new Written(
                task.fileId(),
                task.version(),
                null,
                directory,
                state.order().migrator().id());
        MigrateState next = state.written(outcome, written)
                .rounds(0)
                .at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.SUBMIT);
        return RecordOutcomes.goOn(next, now)
                .log(
                        state.recordId(),
                        Level.WARNING,
                        "WRITE_FOUND",
                        null,
                        "task",
                        state.order().targetName(),
                        "version",
                        task.version());
    }

    private static StepOutcome<MigrateState> foreignTask(MigrateState state, TargetTask task, Instant now) {
        boolean predecessors = state.order().predecessorKeys().stream().anyMatch(task::writtenBy);
        if (!predecessors && state.order().policy() == SameNamePolicy.SKIP) {
            return skipped(state, now);
        }
        MigrateState writing = state.at(MigrationStatus.MIGRATING, Stage.WRITE, MigrateStep.LOOK_UP);
        if (task.type() != state.order().fileFormat()) {
            return Failures.fail(
                    writing,
                    now,
                    "TASK_TYPE_CONFLICT",
                    "existingType",
                    task.type(),
                    "type",
                    state.order().fileFormat());
        }
        if (task.lockUserId() != null
                && !task.lockUserId().equals(state.order().migrator().id())) {
            return Failures.fail(writing, now, "TASK_LOCKED", "lockUser", task.lockUserId());
        }
        return overwrite(state, task, predecessors ? "OWN_TASK_AGAIN" : "OVERWRITING", now);
    }

    private static StepOutcome<MigrateState> skipped(MigrateState state, Instant now) {
        MigrateState skipped = state.at(MigrationStatus.MIGRATING, Stage.WRITE, MigrateStep.LOOK_UP)
                .skipped();
        return RecordOutcomes.goOn(skipped, now)
                .log(
                        state.recordId(),
                        Level.INFO,
                        "SKIPPED",
                        null,
                        "task",
                        state.order().targetName());
    }

    private static StepOutcome<MigrateState> overwrite(MigrateState state, TargetTask task, String event, Instant now) {
        StoredText preImage = StoredText.of(task.snapshot());
        MigrateState next = state.overwrite(new TaskVersion(task.fileId(), task.version()), preImage.hash());
        return write(next, now)
                .keep(preImage)
                .log(
                        state.recordId(),
                        Level.INFO,
                        event,
                        null,
                        "task",
                        state.order().targetName(),
                        "version",
                        task.version());
    }

    private static StepOutcome<MigrateState> write(MigrateState state, Instant now) {
        MigrateState writing = state.at(MigrationStatus.MIGRATING, Stage.WRITE, MigrateStep.WRITE);
        boolean lostAgain = state.head().intent() != null && state.rounds() >= LostWrite.MOST_ROUNDS;
        return lostAgain
                ? Failures.fail(writing, now, "ANSWERS_LOST", LostWrite.EVERY_ANSWER)
                : RecordOutcomes.goOn(writing, now);
    }
}
