package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;

/**
 * Waits until the functions were registered. The task is written all the same when one could not be: its finding says why, and the submit can be
 * repeated once a person has registered it.
 */
final class AwaitFunctionsStep implements Step<MigrateState> {

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of();
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        List<MovedItem> open = AwaitFilesStep.open(state);
        return open.isEmpty()
                ? goesOn(state, answers.now())
                : AwaitFilesStep.waits(
                        state, Message.of("waiting.FUNCTIONS", "functions", AwaitFilesStep.names(open)), answers.now());
    }

    private static StepOutcome<MigrateState> goesOn(MigrateState state, Instant now) {
        List<MovedItem> arrived = AwaitFilesStep.arrived(state);
        List<MovedItem> missing = AwaitFilesStep.missing(state);
        MigrateState next = state.memory(state.memory().functions(List.of()))
                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.LOOK_UP);
        StepOutcome<MigrateState> outcome = RecordOutcomes.goOn(next, now)
                .and(new RecordEffect.WaitsFor(state.recordId(), null))
                .and(AwaitFilesStep.findings(state, missing));
        outcome = logged(outcome, state, Level.INFO, "FUNCTIONS_MOVED", arrived);
        return logged(outcome, state, Level.WARNING, "FUNCTIONS_MISSING", missing);
    }

    private static StepOutcome<MigrateState> logged(
            StepOutcome<MigrateState> outcome, MigrateState state, Level level, String code, List<MovedItem> items) {
        return items.isEmpty()
                ? outcome
                : outcome.log(state.recordId(), level, code, null, "functions", AwaitFilesStep.names(items));
    }
}
