package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.PollingGap;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Starts the submit of a version (R16). One that runs already is followed. */
public final class SubmitStep<S extends FlowState<S>> implements WriteStep<S> {

    private final TargetPlatform target;
    private final Submitter<S> submitter;

    public SubmitStep(TargetPlatform target, Submitter<S> submitter) {
        this.target = target;
        this.submitter = submitter;
    }

    @Override
    public List<Call<?>> calls(S state) {
        SubmitOrder order = submitter.order(state);
        return List.of(
                target.submit(order.userId(), order.project(), order.fileId(), order.version(), order.comment()));
    }

    @Override
    public IntentKind intent(S state) {
        return IntentKind.SUBMIT;
    }

    @Override
    public S looking(S state) {
        return submitter.at(state, SubmitPhase.LOOK, submitter.submission(state), submitter.rounds(state) + 1);
    }

    @Override
    public StepOutcome<S> decide(S state, Answers answers) {
        TaskSubmit answer = answers.first(TaskSubmit.class);
        if (answer instanceof TaskSubmit.Accepted accepted) {
            return follow(state, accepted.asyncId(), "SUBMITTING", answer.requestId(), answers.now());
        }
        if (answer instanceof TaskSubmit.AlreadyRunning running) {
            return follow(state, running.asyncId(), "SUBMIT_RUNNING", answer.requestId(), answers.now());
        }
        return refused(state, answer, answers.now()).intent(IntentResult.REFUSED, answer.requestId());
    }

    private StepOutcome<S> follow(S state, long asyncId, String event, String requestId, Instant now) {
        SubmitOrder order = submitter.order(state);
        Submission running = submitter.submission(state).running(asyncId, now);
        return RecordOutcomes.goOn(submitter.at(state, SubmitPhase.FOLLOW, running, 0), now)
                .due(now.plus(PollingGap.SHORTEST))
                .intent(IntentResult.DONE, requestId)
                .log(
                        order.recordId(),
                        Level.INFO,
                        event,
                        requestId,
                        "task",
                        order.taskName(),
                        "version",
                        order.version());
    }

    private StepOutcome<S> refused(S state, TaskSubmit answer, Instant now) {
        String requestId = answer.requestId();
        if (answer instanceof TaskSubmit.Locked locked) {
            String user = Objects.requireNonNullElse(locked.lockUserId(), "");
            return submitter.ends(state, SubmitEnd.LOCKED, Map.of("requestId", requestId, "lockUser", user), now);
        }
        if (answer instanceof TaskSubmit.Missing) {
            return submitter.ends(state, SubmitEnd.GONE, Map.of("requestId", requestId), now);
        }
        String version = String.valueOf(submitter.order(state).version());
        return submitter.ends(state, SubmitEnd.CHANGED, Map.of("requestId", requestId, "version", version), now);
    }
}
