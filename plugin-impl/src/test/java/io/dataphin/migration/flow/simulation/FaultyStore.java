package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A store whose database is away at times; a commit may have been done though its answer was lost. */
final class FaultyStore<S extends FlowState<S>> extends ForwardingStore<S> {

    private final Database database;
    private final Story story;

    FaultyStore(FlowStore<S> store, Database database, Story story) {
        super(store);
        this.database = database;
        this.story = story;
    }

    @Override
    public Optional<S> load(FlowId id) {
        return database.access(() -> super.load(id));
    }

    @Override
    public S open(S state, IntentKind kind, Instant now, Instant settlesAt) {
        return commit(
                () -> "intent of " + state.head().id() + " " + kind, () -> super.open(state, kind, now, settlesAt));
    }

    @Override
    public S store(StepOutcome<S> outcome, Instant now) {
        return commit(
                () -> "outcome of " + outcome.state().head().id() + " " + StateText.of(outcome),
                () -> super.store(outcome, now));
    }

    @Override
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        commit(() -> "end of intent " + intentId + " " + result, () -> {
            super.close(intentId, result, requestId, now);
            return null;
        });
    }

    private <T> T commit(Supplier<String> what, Supplier<T> commit) {
        try {
            T done = database.access(commit);
            story.tell(() -> "stored: " + what.get());
            return done;
        } catch (RuntimeException e) {
            story.tell(() -> "NOT stored, or not known: " + what.get() + ": " + e.getMessage());
            throw e;
        }
    }
}
