package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.NeededFiles;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The functions that a record has registered in its project, and what of them hangs on the files. */
final class FunctionNeeds {

    private FunctionNeeds() {}

    /** Names of the files that the task and its functions need, each once. */
    static List<String> files(MigrateState state) {
        Set<String> files =
                new LinkedHashSet<>(CheckFilesStep.filesOf(state.texts().draft()));
        state.memory().functions().forEach(function -> files.addAll(NeededFiles.names(function)));
        return List.copyOf(files);
    }

    /** Goes on to the files, with the functions that the project lacks. */
    static StepOutcome<MigrateState> lacking(MigrateState state, List<RegisteredFunction> functions, Instant now) {
        MigrateState next = state.memory(state.memory().functions(functions));
        MigrateStep step = files(next).isEmpty() ? MigrateStep.LOOK_UP : MigrateStep.CHECK_FILES;
        return RecordOutcomes.goOn(next.at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, step), now);
    }

    /** Functions whose files are not among those that the project will not have. */
    static List<RegisteredFunction> possible(MigrateState state, Collection<String> missing) {
        return state.memory().functions().stream()
                .filter(function -> NeededFiles.names(function).stream().noneMatch(missing::contains))
                .toList();
    }

    /** What was to be done for the files is done: asks for the functions, or goes on to the task. */
    static StepOutcome<MigrateState> request(MigrateState state, Collection<String> missing, Instant now) {
        List<RegisteredFunction> possible = possible(state, missing);
        MigrateStep step = possible.isEmpty() ? MigrateStep.LOOK_UP : MigrateStep.AWAIT_FUNCTIONS;
        MigrateState next = state.memory(state.memory().files(0, List.of()).functions(possible))
                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, step);
        StepOutcome<MigrateState> outcome = RecordOutcomes.goOn(next, now);
        if (!possible.isEmpty()) {
            outcome = outcome.and(new RecordEffect.Needs(
                            state.recordId(),
                            possible.stream().map(FunctionNeeds::toMove).toList()))
                    .log(state.recordId(), Level.INFO, "FUNCTIONS_MOVING", null, "functions", names(possible));
        }
        return impossible(outcome, state, missing);
    }

    private static FunctionToMove toMove(RegisteredFunction function) {
        return new FunctionToMove(function.name(), function.className(), NeededFiles.names(function));
    }

    /** Says which functions cannot be registered, since the project lacks their files. */
    static StepOutcome<MigrateState> impossible(
            StepOutcome<MigrateState> outcome, MigrateState state, Collection<String> missing) {
        List<RegisteredFunction> possible = possible(state, missing);
        List<RegisteredFunction> others = state.memory().functions().stream()
                .filter(function -> !possible.contains(function))
                .toList();
        return others.isEmpty()
                ? outcome
                : outcome.and(others.stream()
                                .map(function -> notInProject(state, function))
                                .toList())
                        .log(state.recordId(), Level.WARNING, "FUNCTIONS_MISSING", null, "functions", names(others));
    }

    private static RecordEffect.Found notInProject(MigrateState state, RegisteredFunction function) {
        return new RecordEffect.Found(
                state.recordId(), Finding.of(Severity.WARNING, "FUNCTION_NOT_IN_PROJECT", "name", function.name()));
    }

    private static String names(List<RegisteredFunction> functions) {
        return String.join(
                ", ", functions.stream().map(RegisteredFunction::name).toList());
    }
}
