package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.JobTranslator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks whether the job and the task of one record are still as they were. It only reads, so that it may run beside all else. */
public final class CheckFlow implements Flow<CheckState> {

    private final FlowStore<CheckState> store;
    private final Step<CheckState> readSource;
    private final Step<CheckState> readTarget;

    public CheckFlow(
            FlowStore<CheckState> store, SourcePlatform source, TargetPlatform target, JobTranslator translator) {
        this.store = store;
        this.readSource = new ReadSourceStep(source, translator);
        this.readTarget = new ReadTargetStep(target);
    }

    @Override
    public FlowKind kind() {
        return FlowKind.CHECK;
    }

    @Override
    public FlowStore<CheckState> store() {
        return store;
    }

    @Override
    public Step<CheckState> step(CheckState state) {
        return switch (state.step()) {
            case READ_SOURCE -> readSource;
            case READ_TARGET -> readTarget;
            case NONE -> throw new IllegalStateException("a check has no step " + state.step());
        };
    }

    /** The record has ended and waits for nothing. */
    @Override
    public StepOutcome<CheckState> waits(CheckState state, PlatformException fault, boolean lost, Instant now) {
        return StepOutcome.of(state, now);
    }

    /** What was found before stays: nobody knows more now. */
    @Override
    public StepOutcome<CheckState> fails(CheckState state, PlatformException fault, Instant now) {
        Map<String, String> parameters = new LinkedHashMap<>(fault.text().parameters());
        parameters.put("job", state.order().objectName());
        return StepOutcome.of(state.at(CheckStep.NONE), now)
                .log(
                        state.recordId(),
                        Level.WARNING,
                        "DRIFT_NOT_CHECKED",
                        fault.answer().requestId(),
                        parameters);
    }

    @Override
    public StepOutcome<CheckState> breaks(CheckState state, boolean writeMayBeDone, Instant now) {
        return StepOutcome.of(state.at(CheckStep.NONE), now)
                .log(
                        state.recordId(),
                        Level.WARNING,
                        "DRIFT_CHECK_ERROR",
                        null,
                        "job",
                        state.order().objectName());
    }
}
