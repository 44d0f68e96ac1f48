package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the task when the answer to a submit was lost: a submit that ended for our version is taken as it is, one that runs is waited for,
 * anything else is submitted again, once the lost one cannot take effect any more.
 */
public final class LookAtSubmitStep<S extends FlowState<S>> implements Step<S> {

    private final TargetPlatform target;
    private final Submitter<S> submitter;
    private final Duration timeout;

    /** @param timeout how long a submit may run */
    public LookAtSubmitStep(TargetPlatform target, Submitter<S> submitter, Duration timeout) {
        this.target = target;
        this.submitter = submitter;
        this.timeout = timeout;
    }

    @Override
    public List<Call<?>> calls(S state) {
        if (state.head().intent() == null) {
            return List.of();
        }
        SubmitOrder order = submitter.order(state);
        return List.of(target.readTask(order.userId(), order.project(), order.fileId()));
    }

    @Override
    public StepOutcome<S> decide(S state, Answers answers) {
        if (state.head().intent() == null) {
            return submit(state, answers.now());
        }
        Optional<TargetTask> task = answers.optional(TargetTask.class);
        return decide(state, task, answers);
    }

    private StepOutcome<S> decide(S state, Optional<TargetTask> task, Answers answers) {
        Instant now = answers.now();
        if (task.isEmpty()) {
            return submitter.ends(state, SubmitEnd.GONE, Map.of(), now).intent(IntentResult.FOUND_NOT_DONE, null);
        }
        if (SubmittedTask.is(submitter.order(state), task.get())) {
            return SubmittedTask.found(submitter, state, now).intent(IntentResult.FOUND_DONE, null);
        }
        if (runs(state, task.get(), now) || LostWrite.mayComeLate(state, answers)) {
            return LostWrite.lookAgain(state, now);
        }
        return notDone(state, now).intent(IntentResult.FOUND_NOT_DONE, null);
    }

    /**
     * Another submit would be done too if the one that runs ended just before it comes in. Not for ever: whatever hangs is told by the answer to
     * another submit.
     */
    private boolean runs(S state, TargetTask task, Instant now) {
        Duration since = Duration.between(state.head().intent().openedAt(), now);
        return task.status() == TargetTask.Status.SUBMITTING && since.compareTo(timeout) < 0;
    }

    private StepOutcome<S> notDone(S state, Instant now) {
        if (submitter.rounds(state) >= LostWrite.MOST_ROUNDS) {
            return submitter.ends(state, SubmitEnd.ANSWERS_LOST, LostWrite.EVERY_ANSWER, now);
        }
        return submit(state, now);
    }

    private StepOutcome<S> submit(S state, Instant now) {
        return RecordOutcomes.goOn(
                submitter.at(state, SubmitPhase.START, submitter.submission(state), submitter.rounds(state)), now);
    }
}
