package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.Optional;

/** The end of a record whose task is submitted: whatever becomes of the checks after the submit, it has succeeded. */
final class Success {

    private static final int MOST_TRIES = 3;

    private Success() {}

    /** The state of a record that has succeeded. */
    static MigrateState end(MigrateState state) {
        return state.at(MigrationStatus.SUCCEEDED, Stage.VERIFY, MigrateStep.NONE);
    }

    /** Says so in the log. */
    static StepOutcome<MigrateState> tell(StepOutcome<MigrateState> outcome) {
        MigrateState state = outcome.state();
        return outcome.log(
                state.recordId(),
                Level.INFO,
                "SUCCEEDED",
                null,
                "task",
                state.order().targetName());
    }

    /**
     * What a fault means while the running state is compared: a passing one is waited for some times, then the record ends without the
     * comparison.
     */
    static Optional<StepOutcome<MigrateState>> comparing(MigrateState state, PlatformException fault, Instant now) {
        boolean again = fault instanceof PlatformUnavailableException
                && state.head().retry().count() < MOST_TRIES;
        return again ? Optional.empty() : Optional.of(without(state, "NOT_COMPARED", now));
    }

    /** The record ends without one of the checks. */
    static StepOutcome<MigrateState> without(MigrateState state, String event, Instant now) {
        return tell(RecordOutcomes.goOn(end(state), now)
                .log(
                        state.recordId(),
                        Level.WARNING,
                        event,
                        null,
                        "task",
                        state.order().targetName()));
    }
}
