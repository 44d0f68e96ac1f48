package io.dataphin.migration.flow;

import java.time.Instant;
import java.util.Map;

/** A write whose answer was lost, as a step sees it that looks whether it was done (D7). */
public final class LostWrite {

    /**
     * Most writes in a row that come to nothing: a name may be held by something that no look finds, and each round costs a call of the scarcest
     * quota.
     */
    public static final int MOST_ROUNDS = 5;

    /** Parameters of the failure of a flow after that. */
    public static final Map<String, String> EVERY_ANSWER = Map.of("answers", String.valueOf(MOST_ROUNDS));

    private LostWrite() {}

    /** Whether there is one that the look came too early for: it may take effect after the look. */
    public static boolean mayComeLate(FlowState<?> state, Answers answers) {
        OpenIntent intent = state.head().intent();
        return intent != null && answers.askedAt().isBefore(intent.settlesAt());
    }

    /** Looks again later. The intent stays open, and the record goes on to wait for what it waits for. */
    public static <S extends FlowState<S>> StepOutcome<S> lookAgain(S state, Instant now) {
        return StepOutcome.of(state, now)
                .retry(state.head().retry())
                .due(PollingGap.after(state.head().intent().openedAt(), now));
    }
}
