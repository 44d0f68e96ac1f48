package io.dataphin.migration.flow.submit;

import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.PollingGap;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How long a submit runs, counted from the first one of this attempt, so that submits that are forgotten again and again end too. */
final class RunningSubmit<S extends FlowState<S>> {

    private final Submitter<S> submitter;
    private final Duration timeout;

    RunningSubmit(Submitter<S> submitter, Duration timeout) {
        this.submitter = submitter;
        this.timeout = timeout;
    }

    boolean tooLong(S state, Instant now) {
        Duration running = Duration.between(submitter.submission(state).startedAt(), now);
        return running.compareTo(timeout) > 0;
    }

    /** Asks again later, or ends when it has run too long. */
    StepOutcome<S> goesOn(S state, Instant now) {
        if (tooLong(state, now)) {
            return timedOut(state, now);
        }
        Submission submission = submitter.submission(state);
        return RecordOutcomes.goOn(submitter.at(state, SubmitPhase.FOLLOW, submission, 0), now)
                .due(PollingGap.after(submission.startedAt(), now));
    }

    /** The submit of our version is begun once more, when there is time for it. */
    StepOutcome<S> begunAgain(S state, Instant now) {
        return tooLong(state, now)
                ? timedOut(state, now)
                : RecordOutcomes.goOn(
                        submitter.at(
                                state,
                                SubmitPhase.START,
                                submitter.submission(state).lost(),
                                0),
                        now);
    }

    private StepOutcome<S> timedOut(S state, Instant now) {
        return submitter.ends(state, SubmitEnd.TIMED_OUT, Map.of("minutes", String.valueOf(timeout.toMinutes())), now);
    }
}
