package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives the task the content back that it had before the record. */
final class RestoreStep implements WriteStep<UndoState> {

    private final TargetPlatform target;

    RestoreStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(UndoState state) {
        UndoState.Order order = state.order();
        return List.of(target.restoreTask(
                order.by().id(), order.project(), order.fileId(), order.expectedVersion(), order.preImage()));
    }

    @Override
    public IntentKind intent(UndoState state) {
        return IntentKind.RESTORE;
    }

    @Override
    public UndoState looking(UndoState state) {
        return state.rounds(state.rounds() + 1).at(UndoStep.LOOK);
    }

    @Override
    public StepOutcome<UndoState> decide(UndoState state, Answers answers) {
        TaskWrite answer = answers.first(TaskWrite.class);
        Instant now = answers.now();
        if (answer instanceof TaskWrite.Written written) {
            return UndoOutcomes.restored(state, written.version(), lines(state, written), now)
                    .intent(IntentResult.DONE, answer.requestId());
        }
        if (answer instanceof TaskWrite.Locked locked) {
            return UndoOutcomes.fail(
                            state, now, "UNDO_LOCKED", "requestId", answer.requestId(), "lockUser", locked.lockUserId())
                    .intent(IntentResult.REFUSED, answer.requestId());
        }
        if (answer instanceof TaskWrite.NameTaken) {
            return UndoOutcomes.fail(state, now, "UNDO_NAME_TAKEN", "requestId", answer.requestId())
                    .intent(IntentResult.REFUSED, answer.requestId());
        }
        return UndoOutcomes.overtaken(state, now).intent(IntentResult.OVERTAKEN, answer.requestId());
    }

    private List<RecordEffect.Logged> lines(UndoState state, TaskWrite.Written written) {
        List<RecordEffect.Logged> lines = new ArrayList<>();
        lines.add(UndoOutcomes.line(
                state, Level.INFO, "UNDO_RESTORED", written.requestId(), "version", written.version()));
        if (target.taskOf(state.order().preImage()).origin() == null) {
            lines.add(UndoOutcomes.line(state, Level.WARNING, "UNDO_BINDING_STAYS", null));
        }
        return lines;
    }
}
