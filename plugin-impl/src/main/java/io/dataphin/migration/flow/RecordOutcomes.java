package io.dataphin.migration.flow;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import java.time.Instant;
import java.util.Map;

/** Outcomes that flows about one record have in common. */
public final class RecordOutcomes {

    private RecordOutcomes() {}

    /** Goes on at once; the record does not wait for a platform any more. */
    public static <S extends FlowState<S>> StepOutcome<S> goOn(S state, Instant now) {
        StepOutcome<S> outcome = StepOutcome.of(state, now);
        return state.head().retry().count() == 0
                ? outcome
                : outcome.and(new RecordEffect.WaitsFor(state.recordId(), null));
    }

    /** Says what the record waits for; its log says so for the first of several faults in a row. */
    public static <S extends FlowState<S>> StepOutcome<S> waits(
            S state, PlatformException fault, boolean lost, Instant now) {
        Map<String, String> parameters = fault.text().parameters();
        Message reason = new Message("waiting." + (lost ? "ANSWER_LOST" : fault.code()), parameters);
        StepOutcome<S> outcome = StepOutcome.of(state, now).and(new RecordEffect.WaitsFor(state.recordId(), reason));
        return state.head().retry().count() > 0
                ? outcome
                : outcome.log(
                        state.recordId(),
                        Level.WARNING,
                        "WAITING",
                        fault.answer().requestId(),
                        parameters);
    }
}
