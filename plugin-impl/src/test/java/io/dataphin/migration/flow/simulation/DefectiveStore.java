package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;

/** A store that can never store some flows at one step, e.g. since a text is too long for its column. */
final class DefectiveStore<S extends FlowState<S>> extends ForwardingStore<S> {

    private final Defect<S> defect;

    DefectiveStore(FlowStore<S> store, Defect<S> defect) {
        super(store);
        this.defect = defect;
    }

    @Override
    public S store(StepOutcome<S> outcome, Instant now) {
        if (!outcome.state().ended() && defect.met(outcome.state())) {
            throw new IllegalStateException("a planned defect of the store");
        }
        return super.store(outcome, now);
    }
}
