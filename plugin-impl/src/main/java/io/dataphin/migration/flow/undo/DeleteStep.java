package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import io.dataphin.migration.flow.submit.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deletes the task that the record created. The source job is only released and goes on. */
final class DeleteStep implements WriteStep<UndoState> {

    private static final Duration UNTIL_SUBMITTED = Duration.ofSeconds(2);

    private final TargetPlatform target;
    private final Duration submitTimeout;

    /** @param submitTimeout how long a submit of the task that runs is waited for */
    DeleteStep(TargetPlatform target, Duration submitTimeout) {
        this.target = target;
        this.submitTimeout = submitTimeout;
    }

    @Override
    public List<Call<?>> calls(UndoState state) {
        UndoState.Order order = state.order();
        return List.of(target.deleteTask(
                order.by().id(), order.project(), order.fileId(), order.expectedVersion(), UndoFlow.COMMENT));
    }

    @Override
    public IntentKind intent(UndoState state) {
        return IntentKind.DELETE;
    }

    @Override
    public UndoState looking(UndoState state) {
        return state.rounds(state.rounds() + 1).at(UndoStep.LOOK);
    }

    @Override
    public StepOutcome<UndoState> decide(UndoState state, Answers answers) {
        TaskDelete answer = answers.first(TaskDelete.class);
        Instant now = answers.now();
        if (answer instanceof TaskDelete.Deleted) {
            return UndoOutcomes.done(
                            state,
                            List.of(UndoOutcomes.line(state, Level.INFO, "UNDO_DELETED", answer.requestId())),
                            now)
                    .intent(IntentResult.DONE, answer.requestId());
        }
        IntentResult end = answer instanceof TaskDelete.Locked || answer instanceof TaskDelete.Published
                ? IntentResult.REFUSED
                : IntentResult.OVERTAKEN;
        return notDeleted(state, answer, now).intent(end, answer.requestId());
    }

    private StepOutcome<UndoState> notDeleted(UndoState state, TaskDelete answer, Instant now) {
        if (answer instanceof TaskDelete.Locked locked) {
            return UndoOutcomes.fail(
                    state, now, "UNDO_LOCKED", "requestId", answer.requestId(), "lockUser", locked.lockUserId());
        }
        if (answer instanceof TaskDelete.Published) {
            return UndoOutcomes.fail(state, now, "UNDO_PUBLISHED", "requestId", answer.requestId());
        }
        if (answer instanceof TaskDelete.SubmitRunning) {
            return submitRuns(state, answer.requestId(), now);
        }
        return UndoOutcomes.overtaken(state, now);
    }

    /** Its end is waited for, but not for ever. */
    private StepOutcome<UndoState> submitRuns(UndoState state, String requestId, Instant now) {
        Submission running = state.submit().waiting(now);
        if (Duration.between(running.startedAt(), now).compareTo(submitTimeout) > 0) {
            String words = "a submit of the task has been running for " + submitTimeout.toMinutes() + " minutes";
            return UndoOutcomes.fail(
                    state,
                    now,
                    "UNDO_REFUSED",
                    "vendorMessage",
                    words,
                    "vendorCode",
                    "SUBMIT_RUNNING",
                    "requestId",
                    requestId);
        }
        return RecordOutcomes.goOn(state.submit(running).rounds(0).at(UndoStep.LOOK), now)
                .due(now.plus(UNTIL_SUBMITTED));
    }
}
