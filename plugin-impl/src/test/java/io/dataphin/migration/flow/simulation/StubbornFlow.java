package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;

/** A flow that does not end after an unexpected error. */
final class StubbornFlow<S extends FlowState<S>> extends ChangedFlow<S> {

    StubbornFlow(Flow<S> flow) {
        super(flow);
    }

    @Override
    public StepOutcome<S> breaks(S state, boolean writeMayBeDone, Instant now) {
        return StepOutcome.of(state, now).due(now.plusSeconds(5));
    }
}
