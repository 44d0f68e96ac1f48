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
import io.dataphin.migration.translation.NeededFile;
import io.dataphin.migration.translation.NeededFiles;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks which of the functions that the script calls the source has registered. Those whose names Dataphin does not take, or whose files
 * it cannot tell from others that the job needs, are left to a person. A source that refuses to tell keeps no job back.
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
        List<RegisteredFunction> registered = spelledOnce(answers.list(RegisteredFunction.class)).stream()
                .filter(function -> called.contains(function.name().toLowerCase(Locale.ROOT)))
                .filter(function -> FunctionName.isLegal(function.name()))
                .toList();
        List<RegisteredFunction> functions = NeededFiles.unambiguous(files(state), registered).stream()
                .limit(MOST_FUNCTIONS)
                .toList();
        return functions.isEmpty()
                ? FunctionNeeds.lacking(state, List.of(), answers.now())
                : RecordOutcomes.goOn(
                        state.memory(state.memory().functions(functions))
                                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.CHECK_FUNCTIONS),
                        answers.now());
    }

    /** Scripts call functions in any case, so a project shall have one of the names that differ in nothing else. */
    private static Collection<RegisteredFunction> spelledOnce(List<RegisteredFunction> functions) {
        Map<String, RegisteredFunction> once = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        functions.forEach(function -> once.put(function.name(), function));
        return once.values();
    }

    /** Addresses of the files of the job by their names. */
    private Map<String, String> files(MigrateState state) {
        return NeededFiles.of(source.jobOf(state.texts().snapshot()).artifact()).stream()
                .collect(Collectors.toMap(NeededFile::name, NeededFile::address));
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
