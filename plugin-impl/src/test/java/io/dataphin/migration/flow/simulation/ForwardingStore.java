package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.Optional;

/** A store in front of another one. */
abstract class ForwardingStore<S extends FlowState<S>> implements FlowStore<S> {

    private final FlowStore<S> store;

    ForwardingStore(FlowStore<S> store) {
        this.store = store;
    }

    @Override
    public Optional<S> load(FlowId id) {
        return store.load(id);
    }

    @Override
    public S open(S state, IntentKind kind, Instant now, Instant settlesAt) {
        return store.open(state, kind, now, settlesAt);
    }

    @Override
    public S store(StepOutcome<S> outcome, Instant now) {
        return store.store(outcome, now);
    }

    @Override
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        store.close(intentId, result, requestId, now);
    }
}
