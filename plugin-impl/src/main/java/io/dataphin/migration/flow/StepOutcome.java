package io.dataphin.migration.flow;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a step came to: the changed state with its next step, when that is due, and what it found out. Stored in one transaction. A value; each
 * method returns a new one.
 */
public final class StepOutcome<S extends FlowState<S>> {

    /**
     * How the open intent ended.
     *
     * @param requestId the platform's request id; null, which an empty one becomes, for none
     */
    public record IntentEnd(IntentResult result, String requestId) {
        public IntentEnd {
            requestId = requestId == null || requestId.isEmpty() ? null : requestId;
        }
    }

    private final S state;
    private final IntentEnd intentEnd;
    private final List<RecordEffect> effects;
    private final List<StoredText> texts;

    private StepOutcome(S state, IntentEnd intentEnd, List<RecordEffect> effects, List<StoredText> texts) {
        this.state = state;
        this.intentEnd = intentEnd;
        this.effects = List.copyOf(effects);
        this.texts = List.copyOf(texts);
    }

    /** Goes on with the state at once. Passing faults are over with it. */
    public static <S extends FlowState<S>> StepOutcome<S> of(S state, Instant now) {
        return new StepOutcome<>(state.with(state.head().due(now).retry(Retry.NONE)), null, List.of(), List.of());
    }

    /** The same, due later. */
    public StepOutcome<S> due(Instant at) {
        return new StepOutcome<>(state.with(state.head().due(at)), intentEnd, effects, texts);
    }

    /** The same with passing faults that are not over. */
    public StepOutcome<S> retry(Retry retry) {
        return new StepOutcome<>(state.with(state.head().retry(retry)), intentEnd, effects, texts);
    }

    /** The same with the end of the open intent; nothing changes when none is open. */
    public StepOutcome<S> intent(IntentResult result, String requestId) {
        return state.head().intent() == null
                ? this
                : new StepOutcome<>(state, new IntentEnd(result, requestId), effects, texts);
    }

    /** The same with something more found out about a record. */
    public StepOutcome<S> and(RecordEffect effect) {
        List<RecordEffect> more = new ArrayList<>(effects);
        more.add(effect);
        return new StepOutcome<>(state, intentEnd, more, texts);
    }

    /** The same with more found out about records. */
    public StepOutcome<S> and(List<? extends RecordEffect> found) {
        List<RecordEffect> more = new ArrayList<>(effects);
        more.addAll(found);
        return new StepOutcome<>(state, intentEnd, more, texts);
    }

    /**
     * The same with a line of a record's log.
     *
     * @param requestId the platform's request id; null for none
     */
    public StepOutcome<S> log(long recordId, Level level, String code, String requestId, Object... namesAndValues) {
        return log(
                recordId,
                level,
                code,
                requestId,
                Message.of(code, namesAndValues).parameters());
    }

    /** The same with a line of a record's log. */
    public StepOutcome<S> log(
            long recordId, Level level, String code, String requestId, Map<String, String> parameters) {
        return and(new RecordEffect.Logged(recordId, level, code, requestId, parameters));
    }

    /** The same with a text to be stored, which the state names by its hash. */
    public StepOutcome<S> keep(StoredText text) {
        List<StoredText> more = new ArrayList<>(texts);
        more.add(text);
        return new StepOutcome<>(state, intentEnd, effects, more);
    }

    /** The flow from now on. */
    public S state() {
        return state;
    }

    /** How the open intent ended; null when it stays open, or none is. */
    public IntentEnd intentEnd() {
        return intentEnd;
    }

    /** What was found out about records, in order. */
    public List<RecordEffect> effects() {
        return effects;
    }

    /** Texts to be stored. */
    public List<StoredText> texts() {
        return texts;
    }
}
