package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.ResourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which files the project lacks before the submit fails for them (R6). They are moved along when the batch wants that; else a person has to
 * upload them, and the task is written all the same.
 */
final class CheckFilesStep implements Step<MigrateState> {

    private final TargetPlatform target;

    CheckFilesStep(TargetPlatform target) {
        this.target = target;
    }

    /** Names of the files that a task needs, each once; a task without files is not checked. */
    static List<String> filesOf(TaskDraft draft) {
        Set<String> files = new LinkedHashSet<>();
        if (draft.mainResource() != null) {
            files.add(draft.mainResource().resourceName());
        }
        files.addAll(draft.dependencyResourceNames());
        return List.copyOf(files);
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        List<String> files = FunctionNeeds.files(state);
        List<Call<?>> calls = new ArrayList<>();
        int asked = state.memory().filesAsked();
        while (asked < files.size() && calls.size() < MOST_CALLS) {
            List<String> part = files.subList(asked, end(files, asked));
            calls.add(target.existingResources(
                    state.order().migrator().id(), state.order().project(), part));
            asked += part.size();
        }
        return calls;
    }

    private static int end(List<String> files, int from) {
        return Math.min(files.size(), from + TargetPlatform.MOST_NAMES);
    }

    /** There may be fewer answers than calls; the rest is asked for the next time. */
    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        List<String> files = FunctionNeeds.files(state);
        int asked = state.memory().filesAsked();
        Set<Object> present = new HashSet<>();
        for (Object answer : answers.values()) {
            present.addAll((Collection<?>) answer);
            asked = end(files, asked);
        }
        List<String> missing = new ArrayList<>(state.memory().filesMissing());
        files.subList(state.memory().filesAsked(), asked).stream()
                .filter(file -> !present.contains(file))
                .forEach(missing::add);
        return asked < files.size()
                ? askForMore(state.memory(state.memory().files(asked, missing)), answers.now())
                : checked(state, files.size(), missing, answers.now());
    }

    private static StepOutcome<MigrateState> askForMore(MigrateState state, Instant now) {
        return RecordOutcomes.goOn(
                state.at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.CHECK_FILES), now);
    }

    private static StepOutcome<MigrateState> checked(MigrateState state, int files, List<String> missing, Instant now) {
        if (state.order().moveFiles() && missing.stream().anyMatch(ResourceName::isLegal)) {
            return RecordOutcomes.goOn(
                    state.memory(state.memory().files(0, missing))
                            .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.REQUEST_FILES),
                    now);
        }
        StepOutcome<MigrateState> outcome = FunctionNeeds.request(state, missing, now);
        if (missing.isEmpty()) {
            return outcome.log(state.recordId(), Level.INFO, "FILES_FOUND", null, "count", files);
        }
        List<String> legal = missing.stream().filter(ResourceName::isLegal).toList();
        outcome = outcome.and(
                legal.stream().map(file -> notInProject(state, file)).toList());
        return illegalNames(logged(outcome, state, "FILES_MISSING", legal), state, missing);
    }

    /** A file whose name is illegal cannot be uploaded; the translation has found it. */
    static StepOutcome<MigrateState> illegalNames(
            StepOutcome<MigrateState> outcome, MigrateState state, List<String> missing) {
        return logged(
                outcome,
                state,
                "FILE_NAMES_INVALID",
                missing.stream().filter(file -> !ResourceName.isLegal(file)).toList());
    }

    static StepOutcome<MigrateState> logged(
            StepOutcome<MigrateState> outcome, MigrateState state, String code, List<String> files) {
        return files.isEmpty()
                ? outcome
                : outcome.log(state.recordId(), Level.WARNING, code, null, "files", String.join(", ", files));
    }

    private static RecordEffect.Found notInProject(MigrateState state, String file) {
        Finding finding = Finding.of(Severity.WARNING, Finding.FILE_NOT_IN_PROJECT, "name", file);
        return new RecordEffect.Found(state.recordId(), finding);
    }
}
