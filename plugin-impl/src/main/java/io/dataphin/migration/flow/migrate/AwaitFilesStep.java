package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Waits until the files were moved. The task is written all the same when one could not be: its finding says why, and the submit can be repeated
 * once a person has uploaded it.
 */
final class AwaitFilesStep implements Step<MigrateState> {

    /** Longer than a flow may be from its next step to count as active: those that wait leave room for the moves. */
    private static final Duration PACE = Duration.ofSeconds(2);

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of();
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        List<MovedItem> open = open(state);
        return open.isEmpty()
                ? goesOn(state, answers.now())
                : waits(state, Message.of("waiting.FILES", "files", names(open)), answers.now());
    }

    static StepOutcome<MigrateState> waits(MigrateState state, Message reason, Instant now) {
        return StepOutcome.of(state, now)
                .and(new RecordEffect.WaitsFor(state.recordId(), reason))
                .due(now.plus(PACE));
    }

    private static StepOutcome<MigrateState> goesOn(MigrateState state, Instant now) {
        List<MovedItem> arrived = arrived(state);
        List<MovedItem> missing = missing(state);
        List<String> lacking = missing.stream().map(MovedItem::name).toList();
        StepOutcome<MigrateState> outcome = FunctionNeeds.request(state, lacking, now)
                .and(new RecordEffect.WaitsFor(state.recordId(), null))
                .and(findings(state, missing));
        if (!arrived.isEmpty()) {
            outcome = outcome.log(state.recordId(), Level.INFO, "FILES_MOVED", null, "files", names(arrived));
        }
        return CheckFilesStep.logged(outcome, state, "FILES_MISSING", lacking);
    }

    static List<MovedItem> open(MigrateState state) {
        return state.files().stream().filter(item -> !item.ended()).toList();
    }

    static List<MovedItem> arrived(MigrateState state) {
        return state.files().stream().filter(MovedItem::arrived).toList();
    }

    static List<MovedItem> missing(MigrateState state) {
        return state.files().stream().filter(item -> !item.arrived()).toList();
    }

    static List<RecordEffect.Found> findings(MigrateState state, List<MovedItem> missing) {
        return missing.stream()
                .map(item -> new RecordEffect.Found(state.recordId(), item.finding()))
                .toList();
    }

    static String names(List<MovedItem> items) {
        return items.stream().map(MovedItem::name).collect(Collectors.joining(", "));
    }
}
