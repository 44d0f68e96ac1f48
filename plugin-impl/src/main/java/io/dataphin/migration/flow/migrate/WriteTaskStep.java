package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.flow.migrate.MigrateState.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates or overwrites the task. */
final class WriteTaskStep implements WriteStep<MigrateState> {

    private final TargetPlatform target;

    WriteTaskStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        MigrateState.Order order = state.order();
        String userId = order.migrator().id();
        TaskDraft draft = state.texts().draft();
        TaskVersion overwrite = state.overwrite();
        return List.of(
                overwrite == null
                        ? target.createTask(userId, order.project(), draft, order.origin())
                        : target.updateTask(
                                userId,
                                order.project(),
                                overwrite.fileId(),
                                overwrite.version(),
                                draft,
                                order.origin()));
    }

    @Override
    public IntentKind intent(MigrateState state) {
        return state.overwrite() == null ? IntentKind.CREATE : IntentKind.UPDATE;
    }

    @Override
    public MigrateState looking(MigrateState state) {
        return state.rounds(state.rounds() + 1).at(MigrateStep.LOOK_UP);
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        TaskWrite answer = answers.first(TaskWrite.class);
        Instant now = answers.now();
        if (answer instanceof TaskWrite.Written written) {
            return written(state, written, now).intent(IntentResult.DONE, answer.requestId());
        }
        if (answer instanceof TaskWrite.Locked locked) {
            return Failures.fail(state, now, "TASK_LOCKED", "lockUser", locked.lockUserId())
                    .intent(IntentResult.REFUSED, answer.requestId());
        }
        if (answer instanceof TaskWrite.TypeMismatch) {
            return Failures.fail(
                            state,
                            now,
                            "TASK_TYPE_CONFLICT",
                            "existingType",
                            "",
                            "type",
                            state.order().fileFormat())
                    .intent(IntentResult.REFUSED, answer.requestId());
        }
        return overtaken(state, answer, now).intent(IntentResult.OVERTAKEN, answer.requestId());
    }

    /**
     * The target has no such cluster or engine version any more. When that is known from the acceptance of the batch only, it is asked for anew
     * before it fails the record: once, since from then on the record knows its cluster.
     */
    @Override
    public Optional<StepOutcome<MigrateState>> fault(MigrateState state, PlatformException fault, Instant now) {
        if (state.memory().cluster() != null || !Failures.notOffered(fault)) {
            return Optional.empty();
        }
        MigrateState anew = state.rounds(0).at(MigrationStatus.MIGRATING, Stage.TRANSLATE, MigrateStep.CHOOSE_CLUSTER);
        return Optional.of(RecordOutcomes.goOn(anew, now)
                .log(
                        state.recordId(),
                        Level.WARNING,
                        "OFFER_CHANGED",
                        fault.answer().requestId(),
                        "task",
                        state.order().targetName()));
    }

    private static StepOutcome<MigrateState> written(MigrateState state, TaskWrite.Written answer, Instant now) {
        TaskDraft draft = state.texts().draft();
        Outcome outcome = state.overwrite() == null ? Outcome.CREATED : Outcome.OVERWRITTEN;
        Written written =
                new Written(answer.fileId(), answer.version(), answer.url(), draft.directory(), draft.ownerId());
        MigrateState next = state.written(outcome, written)
                .rounds(0)
                .at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.SUBMIT);
        return RecordOutcomes.goOn(next, now)
                .and(new RecordEffect.Logged(
                        state.recordId(),
                        Stage.WRITE,
                        Level.INFO,
                        outcome.name(),
                        answer.requestId(),
                        Map.of("task", state.order().targetName(), "version", String.valueOf(answer.version()))));
    }

    /** The name was taken, or the task changed or went away since it was looked at: look again and decide again, but not for ever. */
    private static StepOutcome<MigrateState> overtaken(MigrateState state, TaskWrite answer, Instant now) {
        if (state.rounds() >= LostWrite.MOST_ROUNDS) {
            return Failures.fail(state, now, "TASK_CONTENDED", "rounds", LostWrite.MOST_ROUNDS);
        }
        return RecordOutcomes.goOn(state.at(MigrateStep.LOOK_UP), now)
                .log(
                        state.recordId(),
                        Level.WARNING,
                        "CHANGED_MEANWHILE",
                        answer.requestId(),
                        "task",
                        state.order().targetName());
    }
}
