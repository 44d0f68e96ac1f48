package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.StepOutcome;

/** Undos or publications in memory, which let go of their records. */
final class ReleasingStore<S extends FlowState<S>> extends MemoryFlowStore<S> {

    private final BusyRecords busy;

    ReleasingStore(BusyRecords busy) {
        this.busy = busy;
    }

    @Override
    protected void isStored(StepOutcome<S> outcome) {
        busy.release(outcome);
    }
}
