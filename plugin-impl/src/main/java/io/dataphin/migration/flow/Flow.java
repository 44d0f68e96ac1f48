package io.dataphin.migration.flow;

import io.dataphin.migration.api.error.PlatformException;
import java.time.Instant;

/** What is particular about one kind of flow: its steps, and how it waits and fails. */
public interface Flow<S extends FlowState<S>> {

    /** The kind. */
    FlowKind kind();

    /** Where its flows are kept. */
    FlowStore<S> store();

    /** The step that is to be done next. */
    Step<S> step(S state);

    /**
     * The platform did not answer, and the step is done again later; the state says how often that was so. Tells the records what they wait for.
     *
     * @param lost whether it is the answer to a write that was lost
     */
    StepOutcome<S> waits(S state, PlatformException fault, boolean lost, Instant now);

    /** The platform refused, or did not answer for too long. Ends the flow and lets go of its keys. */
    StepOutcome<S> fails(S state, PlatformException fault, Instant now);

    /**
     * An unexpected error of ours. Ends the flow and lets go of its keys.
     *
     * @param writeMayBeDone whether a write was sent whose end is not known: then the failure names the task that may exist
     */
    StepOutcome<S> breaks(S state, boolean writeMayBeDone, Instant now);
}
