package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A flow with something else about it. */
abstract class ChangedFlow<S extends FlowState<S>> implements Flow<S> {

    private final Flow<S> flow;

    ChangedFlow(Flow<S> flow) {
        this.flow = flow;
    }

    /** What a step decides instead. */
    StepOutcome<S> decide(Step<S> step, S state, Answers answers) {
        return step.decide(state, answers);
    }

    @Override
    public Step<S> step(S state) {
        Step<S> step = flow.step(state);
        return step instanceof WriteStep<S> write ? new ChangedWriteStep(write) : new ChangedStep(step);
    }

    private class ChangedStep implements Step<S> {

        private final Step<S> step;

        ChangedStep(Step<S> step) {
            this.step = step;
        }

        @Override
        public List<Call<?>> calls(S state) {
            return step.calls(state);
        }

        @Override
        public StepOutcome<S> decide(S state, Answers answers) {
            return ChangedFlow.this.decide(step, state, answers);
        }

        @Override
        public Optional<StepOutcome<S>> fault(S state, PlatformException fault, Instant now) {
            return step.fault(state, fault, now);
        }
    }

    private final class ChangedWriteStep extends ChangedStep implements WriteStep<S> {

        private final WriteStep<S> write;

        ChangedWriteStep(WriteStep<S> write) {
            super(write);
            this.write = write;
        }

        @Override
        public IntentKind intent(S state) {
            return write.intent(state);
        }

        @Override
        public S looking(S state) {
            return write.looking(state);
        }
    }

    @Override
    public FlowKind kind() {
        return flow.kind();
    }

    @Override
    public FlowStore<S> store() {
        return flow.store();
    }

    @Override
    public StepOutcome<S> waits(S state, PlatformException fault, boolean lost, Instant now) {
        return flow.waits(state, fault, lost, now);
    }

    @Override
    public StepOutcome<S> fails(S state, PlatformException fault, Instant now) {
        return flow.fails(state, fault, now);
    }

    @Override
    public StepOutcome<S> breaks(S state, boolean writeMayBeDone, Instant now) {
        return flow.breaks(state, writeMayBeDone, now);
    }
}
