package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform does not know a submit any more: the task's own status tells. */
public final class LookAtTaskStep<S extends FlowState<S>> implements Step<S> {

    private final TargetPlatform target;
    private final Submitter<S> submitter;
    private final RunningSubmit<S> running;

    /** @param timeout how long a submit may run */
    public LookAtTaskStep(TargetPlatform target, Submitter<S> submitter, Duration timeout) {
        this.target = target;
        this.submitter = submitter;
        this.running = new RunningSubmit<>(submitter, timeout);
    }

    @Override
    public List<Call<?>> calls(S state) {
        SubmitOrder order = submitter.order(state);
        return List.of(target.readTask(order.userId(), order.project(), order.fileId()));
    }

    @Override
    public StepOutcome<S> decide(S state, Answers answers) {
        Optional<TargetTask> task = answers.optional(TargetTask.class);
        Instant now = answers.now();
        if (task.isEmpty()) {
            return submitter.ends(state, SubmitEnd.GONE, Map.of(), now);
        }
        if (SubmittedTask.is(submitter.order(state), task.get())) {
            return SubmittedTask.found(submitter, state, now);
        }
        if (task.get().status() == TargetTask.Status.SUBMITTING || running.tooLong(state, now)) {
            return running.goesOn(state, now);
        }
        return forgotten(state, now);
    }

    private StepOutcome<S> forgotten(S state, Instant now) {
        SubmitOrder order = submitter.order(state);
        return running.begunAgain(state, now)
                .log(order.recordId(), Level.WARNING, "SUBMIT_FORGOTTEN", null, Map.of("task", order.taskName()));
    }
}
