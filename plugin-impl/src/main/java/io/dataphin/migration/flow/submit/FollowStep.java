package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Asks how a submit stands, with growing gaps, until it ends or has run too long. */
public final class FollowStep<S extends FlowState<S>> implements Step<S> {

    private final TargetPlatform target;
    private final Submitter<S> submitter;
    private final RunningSubmit<S> running;

    /** @param timeout how long a submit may run */
    public FollowStep(TargetPlatform target, Submitter<S> submitter, Duration timeout) {
        this.target = target;
        this.submitter = submitter;
        this.running = new RunningSubmit<>(submitter, timeout);
    }

    @Override
    public List<Call<?>> calls(S state) {
        SubmitOrder order = submitter.order(state);
        return List.of(target.submitProgress(
                order.userId(), order.project(), submitter.submission(state).asyncId()));
    }

    @Override
    public StepOutcome<S> decide(S state, Answers answers) {
        SubmitProgress progress = answers.first(SubmitProgress.class);
        Instant now = answers.now();
        if (progress instanceof SubmitProgress.Succeeded succeeded) {
            // it may have been another submit that was followed: ours is still to be done then
            return succeeded.version() == submitter.order(state).version()
                    ? submitted(state, succeeded, now)
                    : running.begunAgain(state, now);
        }
        if (progress instanceof SubmitProgress.Failed failed) {
            return submitter.failed(state, failed, now);
        }
        if (progress instanceof SubmitProgress.Unknown) {
            return RecordOutcomes.goOn(
                    submitter.at(state, SubmitPhase.LOOK_AT_TASK, submitter.submission(state), 0), now);
        }
        return running.goesOn(state, now);
    }

    private StepOutcome<S> submitted(S state, SubmitProgress.Succeeded succeeded, Instant now) {
        SubmitOrder order = submitter.order(state);
        RecordEffect.Logged line = new RecordEffect.Logged(
                order.recordId(),
                order.stage(),
                Level.INFO,
                "SUBMITTED",
                succeeded.requestId(),
                Map.of("task", order.taskName(), "version", String.valueOf(succeeded.version())));
        return submitter.submitted(state, submitter.submission(state).succeeded(succeeded.submitId()), line, now);
    }
}
