package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.MovedFile;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
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
        List<MovedFile> open =
                state.files().stream().filter(file -> !file.ended()).toList();
        return open.isEmpty() ? goesOn(state, answers.now()) : waits(state, open, answers.now());
    }

    private static StepOutcome<MigrateState> waits(MigrateState state, List<MovedFile> open, Instant now) {
        Message reason = Message.of("waiting.FILES", "files", names(open));
        return StepOutcome.of(state, now)
                .and(new RecordEffect.WaitsFor(state.recordId(), reason))
                .due(now.plus(PACE));
    }

    private static StepOutcome<MigrateState> goesOn(MigrateState state, Instant now) {
        List<MovedFile> arrived =
                state.files().stream().filter(MovedFile::arrived).toList();
        List<MovedFile> missing =
                state.files().stream().filter(file -> !file.arrived()).toList();
        MigrateState next = state.memory(state.memory().files(0, List.of()))
                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.LOOK_UP);
        StepOutcome<MigrateState> outcome = RecordOutcomes.goOn(next, now)
                .and(new RecordEffect.WaitsFor(state.recordId(), null))
                .and(missing.stream()
                        .map(file -> new RecordEffect.Found(state.recordId(), file.finding()))
                        .toList());
        if (!arrived.isEmpty()) {
            outcome = outcome.log(state.recordId(), Level.INFO, "FILES_MOVED", null, "files", names(arrived));
        }
        return CheckFilesStep.logged(
                outcome,
                state,
                "FILES_MISSING",
                missing.stream().map(MovedFile::name).toList());
    }

    private static String names(List<MovedFile> files) {
        return files.stream().map(MovedFile::name).collect(Collectors.joining(", "));
    }
}
