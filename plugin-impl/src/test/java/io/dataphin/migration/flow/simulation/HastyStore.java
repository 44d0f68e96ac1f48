package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.OpenIntent;
import java.time.Instant;

/** A store that lets each write count as settled as soon as it was begun. */
final class HastyStore<S extends FlowState<S>> extends ForwardingStore<S> {

    HastyStore(FlowStore<S> store) {
        super(store);
    }

    /** The process that writes does not notice: only whoever loads the flow later believes that the write has settled. */
    @Override
    public S open(S state, IntentKind kind, Instant now, Instant settlesAt) {
        S opened = super.open(state, kind, now, now);
        OpenIntent intent = opened.head().intent();
        return opened.with(opened.head().intent(new OpenIntent(intent.id(), kind, now, settlesAt)));
    }
}
