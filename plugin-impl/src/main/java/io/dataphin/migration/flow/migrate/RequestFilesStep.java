package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.NeededFile;
import io.dataphin.migration.translation.NeededFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks for the files that the project lacks to be moved, as far as they can be read; for the others it says what to upload from where. */
final class RequestFilesStep implements Step<MigrateState> {

    private final SourcePlatform source;
    private final SourceFiles files;

    RequestFilesStep(SourcePlatform source, SourceFiles files) {
        this.source = source;
        this.files = files;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of();
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        List<NeededFile> needed = NeededFiles.of(
                source.jobOf(state.texts().snapshot()).artifact(),
                state.memory().functions(),
                state.memory().filesMissing());
        List<FileToMove> moved = new ArrayList<>();
        List<NeededFile> left = new ArrayList<>();
        for (NeededFile file : needed) {
            if (files.readable(state.order().source(), file.address())) {
                moved.add(new FileToMove(file.name(), file.address(), file.className()));
            } else {
                left.add(file);
            }
        }
        return moved.isEmpty() ? nothingMoves(state, left, answers.now()) : moving(state, moved, left, answers.now());
    }

    private static StepOutcome<MigrateState> moving(
            MigrateState state, List<FileToMove> moved, List<NeededFile> left, Instant now) {
        List<String> names = moved.stream().map(FileToMove::name).toList();
        List<String> all = state.memory().filesMissing();
        List<String> stay = all.stream().filter(name -> !names.contains(name)).toList();
        MigrateState next = state.memory(state.memory().files(0, names).functions(FunctionNeeds.possible(state, stay)))
                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.AWAIT_FILES);
        StepOutcome<MigrateState> outcome = RecordOutcomes.goOn(next, now)
                .and(new RecordEffect.Needs(state.recordId(), moved))
                .log(state.recordId(), Level.INFO, "FILES_MOVING", null, "files", String.join(", ", names));
        outcome = FunctionNeeds.impossible(outcome, state, stay);
        return toUpload(CheckFilesStep.illegalNames(outcome, state, all), state, left);
    }

    private static StepOutcome<MigrateState> nothingMoves(MigrateState state, List<NeededFile> left, Instant now) {
        List<String> all = state.memory().filesMissing();
        StepOutcome<MigrateState> outcome =
                CheckFilesStep.illegalNames(FunctionNeeds.request(state, all, now), state, all);
        return toUpload(outcome, state, left);
    }

    private static StepOutcome<MigrateState> toUpload(
            StepOutcome<MigrateState> outcome, MigrateState state, List<NeededFile> left) {
        List<RecordEffect> findings =
                left.stream().map(file -> toUpload(state, file)).toList();
        return CheckFilesStep.logged(
                outcome.and(findings),
                state,
                "FILES_MISSING",
                left.stream().map(NeededFile::name).toList());
    }

    private static RecordEffect toUpload(MigrateState state, NeededFile file) {
        return new RecordEffect.Found(
                state.recordId(),
                Finding.of(
                        io.dataphin.migration.api.preflight.Severity.WARNING,
                        "FILE_TO_UPLOAD",
                        "name",
                        file.name(),
                        "address",
                        file.shown()));
    }
}
