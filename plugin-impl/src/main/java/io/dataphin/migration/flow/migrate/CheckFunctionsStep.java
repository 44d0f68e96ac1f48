package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks which of the functions the project has. One of another class counts as there: whether it is the right one was accepted before the start. */
final class CheckFunctionsStep implements Step<MigrateState> {

    private final TargetPlatform target;

    CheckFunctionsStep(TargetPlatform target) {
        this.target = target;
    }

    /** Both spellings, since a project may tell names of other letters apart. */
    @Override
    public List<Call<?>> calls(MigrateState state) {
        List<String> names = state.memory().functions().stream()
                .flatMap(function -> Stream.of(function.name(), lower(function)))
                .distinct()
                .toList();
        return List.of(
                target.functions(state.order().migrator().id(), state.order().project(), names));
    }

    private static String lower(RegisteredFunction function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        Map<?, ?> present = answers.first(Map.class);
        List<RegisteredFunction> missing = state.memory().functions().stream()
                .filter(function -> !present.containsKey(lower(function)))
                .toList();
        return FunctionNeeds.lacking(state, missing, answers.now());
    }

    @Override
    public Optional<StepOutcome<MigrateState>> fault(MigrateState state, PlatformException fault, Instant now) {
        return FindFunctionsStep.refused(state, fault, now);
    }
}
