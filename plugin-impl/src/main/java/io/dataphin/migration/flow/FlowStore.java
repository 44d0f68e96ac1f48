package io.dataphin.migration.flow;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the flows of one kind are kept. Every method is one transaction of its own, and none is open during a call. Texts that are too long for
 * their columns are cut.
 */
public interface FlowStore<S extends FlowState<S>> {

    /** The flow as it stands; empty when there is none, when its attempt is over, or when it was not admitted yet. */
    Optional<S> load(FlowId id);

    /**
     * Commits the state together with an open intent (D7). A flow has at most one.
     *
     * @param settlesAt see {@link OpenIntent#settlesAt}
     * @return the state with its new version and the intent
     * @throws StaleFlowException when the flow is not as the state any more, or has an open intent; nothing was stored
     */
    S open(S state, IntentKind kind, Instant now, Instant settlesAt);

    /**
     * Commits an outcome: the state, what was found out about records, texts, the change feed, and the end of the intent.
     *
     * @return the state with its new version, without the intent when that has ended
     * @throws StaleFlowException when the flow is not as the state any more; nothing was stored
     */
    S store(StepOutcome<S> outcome, Instant now);

    /** Ends an intent by its id, when the outcome of its call could not be stored since the flow was changed meanwhile. */
    void close(long intentId, IntentResult result, String requestId, Instant now);
}
