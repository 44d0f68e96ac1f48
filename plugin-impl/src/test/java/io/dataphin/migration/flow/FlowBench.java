package io.dataphin.migration.flow;

import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.runtime.cache.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Runs single steps of one kind of flow as the engine does, with canned answers of the platforms, and shows what the engine stored. */
public final class FlowBench<S extends FlowState<S>> {

    /** When every step runs. */
    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    /** How long passing faults are waited for. */
    public static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    private final CannedCalls calls = new CannedCalls();
    private final OneFlowStore<S> store = new OneFlowStore<>();
    private final Flow<S> flow;
    private final FlowRunner runner;

    /** @param flow makes the flow over a store and the calls of fake ports */
    public FlowBench(BiFunction<FlowStore<S>, CannedCalls, Flow<S>> flow) {
        this.flow = flow.apply(store, calls);
        this.runner = new FlowRunner(
                List.of(this.flow),
                new FreeQuota(),
                fault -> false,
                new HandClock(NOW),
                new Random(1),
                LONGEST_RETRY,
                () -> false);
    }

    /** The flow. */
    public Flow<S> flow() {
        return flow;
    }

    /** Where answers are put in. */
    public CannedCalls calls() {
        return calls;
    }

    /** Does the next step of the flow and returns the first outcome that the engine stored. */
    public StepOutcome<S> step(S state) {
        store.put(state);
        FlowExecution<?> execution = runner.begin(state.head().id());
        while (store.outcomes().isEmpty()) {
            Progress progress = execution.advance();
            if (progress instanceof Progress.Due || progress instanceof Progress.Ended) {
                break;
            }
        }
        if (store.outcomes().isEmpty()) {
            throw new AssertionError("the engine stored nothing");
        }
        return store.outcomes().get(0);
    }

    /** Does the next step, whose one call answers like this. */
    public StepOutcome<S> step(S state, String operation, Object answer) {
        calls.answer(operation, answer);
        return step(state);
    }

    /** Does the next step, whose one call throws. */
    public StepOutcome<S> fault(S state, String operation, RuntimeException fault) {
        calls.fail(operation, fault);
        return step(state);
    }

    /** Codes of the lines of the log, in order. */
    public static List<String> lines(StepOutcome<?> outcome) {
        return effects(outcome, RecordEffect.Logged.class).stream()
                .map(RecordEffect.Logged::code)
                .toList();
    }

    /** The one line of the log with the code. */
    public static RecordEffect.Logged line(StepOutcome<?> outcome, String code) {
        return effects(outcome, RecordEffect.Logged.class).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + code + " in " + lines(outcome)));
    }

    /** Level of the one line of the log with the code. */
    public static Level level(StepOutcome<?> outcome, String code) {
        return line(outcome, code).level();
    }

    /** Effects of one kind, in order. */
    public static <E extends RecordEffect> List<E> effects(StepOutcome<?> outcome, Class<E> kind) {
        return outcome.effects().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** How the open intent ended; null when it stays open or there is none. */
    public static IntentResult intentEnd(StepOutcome<?> outcome) {
        return outcome.intentEnd() == null ? null : outcome.intentEnd().result();
    }

    /** How long until the next step is due. */
    public static Duration due(StepOutcome<?> outcome) {
        return Duration.between(NOW, outcome.state().head().dueAt());
    }
}
