package io.dataphin.migration.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps one flow, and what was stored for it. */
public final class OneFlowStore<S extends FlowState<S>> implements FlowStore<S> {

    private final List<StepOutcome<S>> outcomes = new ArrayList<>();
    private S state;

    /** The flow from now on. */
    public void put(S other) {
        state = other;
        outcomes.clear();
    }

    /** What was stored since the flow was put here. */
    public List<StepOutcome<S>> outcomes() {
        return outcomes;
    }

    @Override
    public Optional<S> load(FlowId id) {
        return Optional.ofNullable(state).filter(found -> found.head().id().equals(id));
    }

    @Override
    public S open(S looking, IntentKind kind, Instant now, Instant settlesAt) {
        if (state.head().intent() != null) {
            throw new StaleFlowException(looking.head().id());
        }
        checkVersion(looking);
        state = next(looking.with(looking.head().intent(new OpenIntent(1, kind, now, settlesAt))));
        return state;
    }

    @Override
    public S store(StepOutcome<S> outcome, Instant now) {
        checkVersion(outcome.state());
        outcomes.add(outcome);
        S stored = outcome.state();
        state = next(
                outcome.intentEnd() == null ? stored : stored.with(stored.head().intent(null)));
        return state;
    }

    @Override
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        state = state.with(state.head().intent(null));
    }

    private void checkVersion(S changed) {
        if (changed.head().version() != state.head().version()) {
            throw new StaleFlowException(changed.head().id());
        }
    }

    private S next(S changed) {
        return changed.with(changed.head().version(changed.head().version() + 1));
    }
}
