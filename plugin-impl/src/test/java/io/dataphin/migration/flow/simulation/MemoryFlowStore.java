package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.OpenIntent;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StaleFlowException;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flows of one kind in memory: versions and the journal as the databases keep them. */
public class MemoryFlowStore<S extends FlowState<S>> implements FlowStore<S> {

    /**
     * A line of the journal.
     *
     * @param result null while it is open
     */
    public record Entry(OpenIntent intent, FlowId flow, IntentResult result, String requestId) {}

    private final Map<FlowId, S> flows = new LinkedHashMap<>();
    private final Map<Long, Entry> journal = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<RecordEffect> effects = new ArrayList<>();

    /** Puts a new flow into it. */
    public void put(S state) {
        flows.put(state.head().id(), state);
    }

    @Override
    public Optional<S> load(FlowId id) {
        return Optional.ofNullable(flows.get(id)).map(this::withOpenIntent).map(this::asLoaded);
    }

    /** A flow as its step gets it: with the texts that the step needs, and no others. */
    protected S asLoaded(S state) {
        return state;
    }

    /** Told of everything that is stored, in the same transaction. */
    protected void isStored(StepOutcome<S> outcome) {}

    private S withOpenIntent(S state) {
        OpenIntent intent = state.head().intent();
        return intent == null || open(intent.id())
                ? state
                : state.with(state.head().intent(null));
    }

    private boolean open(long intentId) {
        return journal.get(intentId).result() == null;
    }

    @Override
    public S open(S state, IntentKind kind, Instant now, Instant settlesAt) {
        S current = current(state);
        if (withOpenIntent(current).head().intent() != null) {
            throw new StaleFlowException(state.head().id());
        }
        OpenIntent intent = new OpenIntent(journal.size() + 1L, kind, now, settlesAt);
        journal.put(intent.id(), new Entry(intent, state.head().id(), null, null));
        return keep(state.with(state.head().intent(intent)));
    }

    @Override
    public S store(StepOutcome<S> outcome, Instant now) {
        S state = outcome.state();
        current(state);
        OpenIntent intent = state.head().intent();
        if (outcome.intentEnd() != null) {
            close(intent.id(), outcome.intentEnd().result(), outcome.intentEnd().requestId(), now);
        }
        effects.addAll(outcome.effects());
        outcome.texts().forEach(text -> texts.put(text.hash(), text.text()));
        isStored(outcome);
        return withOpenIntent(keep(state));
    }

    @Override
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        Entry entry = journal.get(intentId);
        if (entry.result() == null) {
            journal.put(intentId, new Entry(entry.intent(), entry.flow(), result, requestId));
        }
    }

    /** The stored flow, when it still has the version of the state. */
    private S current(S state) {
        S current = flows.get(state.head().id());
        if (current == null || current.head().version() != state.head().version()) {
            throw new StaleFlowException(state.head().id());
        }
        return current;
    }

    private S keep(S state) {
        S stored = state.with(state.head().version(state.head().version() + 1));
        flows.put(state.head().id(), stored);
        return stored;
    }

    /** All flows as they stand. */
    public Collection<S> flows() {
        return flows.values().stream().map(this::withOpenIntent).toList();
    }

    /** A stored text; null when there is none. */
    public String text(String hash) {
        return texts.get(hash);
    }

    /** Whether the flow has a write whose end is not known. */
    public boolean hasOpenIntent(FlowId flow) {
        S state = flows.get(flow);
        return state != null && withOpenIntent(state).head().intent() != null;
    }

    /** The journal, oldest first. */
    public List<Entry> journal() {
        return List.copyOf(journal.values());
    }

    /** What was found out about records, oldest first. */
    public List<RecordEffect> effects() {
        return List.copyOf(effects);
    }
}
