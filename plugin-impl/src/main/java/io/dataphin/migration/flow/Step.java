package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of a flow. It knows no database, no clock and no HTTP: it says which calls it needs, and decides from their answers. Each step may run
 * twice, since the process may die anywhere.
 */
public interface Step<S extends FlowState<S>> {

    /** Most calls of one step. */
    int MOST_CALLS = 5;

    /** The calls that the step needs: none (it only decides), reads of one bucket, at most {@link #MOST_CALLS}. */
    List<Call<?>> calls(S state);

    /** Decides; a pure function. */
    StepOutcome<S> decide(S state, Answers answers);

    /**
     * What a refused or, after some tries, an unavailable platform means for this step.
     *
     * @param fault never a lost answer to a write, which is looked for, and never a lack of places
     * @return empty for the ordinary treatment: passing faults are waited for, all others fail the flow
     */
    default Optional<StepOutcome<S>> fault(S state, PlatformException fault, Instant now) {
        return Optional.empty();
    }
}
