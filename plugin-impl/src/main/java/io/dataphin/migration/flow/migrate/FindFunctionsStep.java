package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.script.CalledFunctions;
import io.dataphin.migration.translation.FunctionName;
import io.dataphin.migration.translation.NeededFiles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks which of the functions that the script calls the source has registered. Those whose files cannot be moved, or whose names Dataphin does not take,
 * are left to a person. A source that refuses to tell keeps no job back.
 */
final class FindFunctionsStep implements Step<MigrateState> {

    /** One call asks the project for them in two spellings. */
    private static final int MOST_FUNCTIONS = TargetPlatform.MOST_NAMES / 2;

    private final SourcePlatform source;

    FindFunctionsStep(SourcePlatform source) {
        this.source = source;
    }

    /**
     * Whether the script of a task may call a function that the project lacks.
     *
     * @param known what the project said when the batch was accepted
     */
    static boolean mayLack(TaskDraft draft, NamesInProject known) {
        Set<String> called = CalledFunctions.of(draft.code());
        return known.asked() ? called.stream().anyMatch(known::lacks) : !called.isEmpty();
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(source.registeredFunctions(state.order().source()));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        Set<String> called = CalledFunctions.of(state.texts().draft().code());
        List<RegisteredFunction> functions = answers.list(RegisteredFunction.class).stream()
                .filter(function -> called.contains(function.name().toLowerCase(Locale.ROOT)))
                .filter(function -> FunctionName.isLegal(function.name()))
                .filter(function -> !NeededFiles.names(function).isEmpty())
                .limit(MOST_FUNCTIONS)
                .toList();
        return functions.isEmpty()
                ? FunctionNeeds.lacking(state, List.of(), answers.now())
                : RecordOutcomes.goOn(
                        state.memory(state.memory().functions(functions))
                                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.CHECK_FUNCTIONS),
                        answers.now());
    }

    @Override
    public Optional<StepOutcome<MigrateState>> fault(MigrateState state, PlatformException fault, Instant now) {
        return refused(state, fault, now);
    }

    /** A platform that refuses to tell its functions is no reason to fail the record: the submit tells what is missing. */
    static Optional<StepOutcome<MigrateState>> refused(MigrateState state, PlatformException fault, Instant now) {
        return fault instanceof PlatformUnavailableException
                ? Optional.empty()
                : Optional.of(FunctionNeeds.lacking(state, List.of(), now)
                        .log(
                                state.recordId(),
                                Level.WARNING,
                                "FUNCTIONS_NOT_TOLD",
                                fault.answer().requestId(),
                                "vendorCode",
                                fault.answer().code(),
                                "vendorMessage",
                                fault.answer().message()));
    }
}
