package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.RunningCheck;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the instance with the run of the source job (R5). The record has succeeded either way. */
final class CompareStep implements Step<MigrateState> {

    private final TargetPlatform target;

    CompareStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(target.instances(
                state.order().migrator().id(),
                state.order().project(),
                List.of(state.written().fileId())));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        Map<?, ?> instances = answers.first(Map.class);
        Optional<TaskInstance> instance =
                Optional.ofNullable(instances.get(state.written().fileId())).map(TaskInstance.class::cast);
        RunningComparison comparison =
                RunningCheck.compare(Optional.ofNullable(state.memory().run()), instance, null, answers.now());
        return Success.tell(RecordOutcomes.goOn(Success.end(state), answers.now())
                .and(RunningCheck.effects(state.recordId(), comparison)));
    }

    @Override
    public Optional<StepOutcome<MigrateState>> fault(MigrateState state, PlatformException fault, Instant now) {
        return Success.comparing(state, fault, now);
    }
}
