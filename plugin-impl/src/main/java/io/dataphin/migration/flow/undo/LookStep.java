package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the task and decides what is left to be done. It is also where a lost answer is resolved: a task that is gone, or that holds its
 * former content, needs no further write, whatever became of the answer. That nothing was done is only said once the write cannot take effect
 * any more.
 */
final class LookStep implements Step<UndoState> {

    private final TargetPlatform target;

    LookStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(UndoState state) {
        UndoState.Order order = state.order();
        return List.of(target.readTask(order.by().id(), order.project(), order.fileId()));
    }

    @Override
    public StepOutcome<UndoState> decide(UndoState state, Answers answers) {
        Optional<TargetTask> found = answers.optional(TargetTask.class);
        Instant now = answers.now();
        if (found.isEmpty()) {
            return gone(state, now);
        }
        TargetTask task = found.get();
        if (task.version() == state.order().expectedVersion()) {
            return unchanged(state, task, answers);
        }
        if (!deletes(state) && holdsFormerContent(state, task)) {
            return restoredAlready(state, task, now);
        }
        return UndoOutcomes.fail(state, now, "UNDO_CHANGED", "version", task.version())
                .intent(IntentResult.FOUND_NOT_DONE, null);
    }

    private static boolean deletes(UndoState state) {
        return state.order().effect() == Effect.DELETE_TASK;
    }

    private static StepOutcome<UndoState> gone(UndoState state, Instant now) {
        return deletes(state)
                ? UndoOutcomes.done(
                                state,
                                List.of(UndoOutcomes.line(state, Level.WARNING, "UNDO_DELETED_ALREADY", null)),
                                now)
                        .intent(IntentResult.FOUND_DONE, null)
                : UndoOutcomes.fail(state, now, "UNDO_TASK_GONE").intent(IntentResult.FOUND_NOT_DONE, null);
    }

    private static StepOutcome<UndoState> unchanged(UndoState state, TargetTask task, Answers answers) {
        return LostWrite.mayComeLate(state, answers)
                ? LostWrite.lookAgain(state, answers.now())
                : write(state, task, answers.now()).intent(IntentResult.FOUND_NOT_DONE, null);
    }

    private static StepOutcome<UndoState> write(UndoState state, TargetTask task, Instant now) {
        if (task.lockUserId() != null
                && !task.lockUserId().equals(state.order().by().id())) {
            return UndoOutcomes.fail(state, now, "UNDO_LOCKED", "lockUser", task.lockUserId());
        }
        if (state.head().intent() != null && state.rounds() >= LostWrite.MOST_ROUNDS) {
            return UndoOutcomes.fail(state, now, "UNDO_ANSWERS_LOST", LostWrite.EVERY_ANSWER);
        }
        return RecordOutcomes.goOn(state.at(deletes(state) ? UndoStep.DELETE : UndoStep.RESTORE), now);
    }

    private boolean holdsFormerContent(UndoState state, TargetTask task) {
        return target.contentOf(state.order().preImage()).equals(target.contentOf(task.snapshot()));
    }

    private static StepOutcome<UndoState> restoredAlready(UndoState state, TargetTask task, Instant now) {
        boolean asked = state.head().intent() != null;
        return UndoOutcomes.restored(
                        state,
                        task.version(),
                        List.of(UndoOutcomes.line(
                                state,
                                asked ? Level.WARNING : Level.INFO,
                                "UNDO_RESTORED_ALREADY",
                                null,
                                "version",
                                task.version())),
                        now)
                .intent(IntentResult.FOUND_DONE, null);
    }
}
