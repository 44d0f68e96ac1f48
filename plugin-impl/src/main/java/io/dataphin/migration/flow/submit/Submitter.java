package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.Map;

/** What a kind of flow that submits a task says to the steps of this package. Every method is pure. */
public interface Submitter<S extends FlowState<S>> {

    /** What is to be submitted. */
    SubmitOrder order(S state);

    /** How the submit stands. */
    Submission submission(S state);

    /** How many submits were begun in a row without an end. */
    int rounds(S state);

    /** The state at the step of that phase. */
    S at(S state, SubmitPhase phase, Submission submission, int rounds);

    /**
     * The version is submitted: goes on with what follows.
     *
     * @param line says so in the record's log
     */
    StepOutcome<S> submitted(S state, Submission submission, RecordEffect.Logged line, Instant now);

    /** The platform says that the submit failed. Ends the flow. */
    StepOutcome<S> failed(S state, SubmitProgress.Failed answer, Instant now);

    /**
     * The submit cannot go on. Ends the flow.
     *
     * @param parameters see {@link SubmitEnd}; {@code requestId} where the platform gave one
     */
    StepOutcome<S> ends(S state, SubmitEnd why, Map<String, String> parameters, Instant now);
}
