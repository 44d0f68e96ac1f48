package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import java.time.Instant;

/** A store that does not keep intents: whoever loads the flow does not know of its write. */
final class ForgetfulStore<S extends FlowState<S>> extends ForwardingStore<S> {

    ForgetfulStore(FlowStore<S> store) {
        super(store);
    }

    @Override
    public S open(S state, IntentKind kind, Instant now, Instant settlesAt) {
        S opened = super.open(state, kind, now, settlesAt);
        close(opened.head().intent().id(), IntentResult.DONE, null, now);
        return opened;
    }
}
