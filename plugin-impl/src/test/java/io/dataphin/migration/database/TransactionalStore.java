package io.dataphin.migration.database;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.Optional;

/** Gives each call of a store a transaction, as the server does. */
record TransactionalStore<S extends FlowState<S>>(TestDatabase database, FlowStore<S> store) implements FlowStore<S> {

    @Override
    public Optional<S> load(FlowId id) {
        return database.in(() -> store.load(id));
    }

    @Override
    public S open(S state, IntentKind kind, Instant now, Instant settlesAt) {
        return database.in(() -> store.open(state, kind, now, settlesAt));
    }

    @Override
    public S store(StepOutcome<S> outcome, Instant now) {
        return database.in(() -> store.store(outcome, now));
    }

    @Override
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        database.in(() -> {
            store.close(intentId, result, requestId, now);
            return null;
        });
    }
}
