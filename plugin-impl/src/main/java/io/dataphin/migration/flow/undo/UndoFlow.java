package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.submit.FollowStep;
import io.dataphin.migration.flow.submit.LookAtSubmitStep;
import io.dataphin.migration.flow.submit.LookAtTaskStep;
import io.dataphin.migration.flow.submit.SubmitStep;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Takes the effect of one record back. */
public final class UndoFlow implements Flow<UndoState> {

    /** What the console shows as remark. */
    static final String COMMENT = "Cross-platform migration undone";

    private final FlowStore<UndoState> store;
    private final Map<UndoStep, Step<UndoState>> steps = new EnumMap<>(UndoStep.class);

    /**
     * The flow.
     *
     * @param submitTimeout how long a submit may run
     */
    public UndoFlow(FlowStore<UndoState> store, TargetPlatform target, Duration submitTimeout) {
        this.store = store;
        UndoSubmitter submitter = new UndoSubmitter();
        steps.put(UndoStep.LOOK, new LookStep(target));
        steps.put(UndoStep.DELETE, new DeleteStep(target, submitTimeout));
        steps.put(UndoStep.RESTORE, new RestoreStep(target));
        steps.put(UndoStep.LOOK_AT_SUBMIT, new LookAtSubmitStep<>(target, submitter, submitTimeout));
        steps.put(UndoStep.SUBMIT, new SubmitStep<>(target, submitter));
        steps.put(UndoStep.FOLLOW, new FollowStep<>(target, submitter, submitTimeout));
        steps.put(UndoStep.LOOK_AT_TASK, new LookAtTaskStep<>(target, submitter, submitTimeout));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.UNDO;
    }

    @Override
    public FlowStore<UndoState> store() {
        return store;
    }

    @Override
    public Step<UndoState> step(UndoState state) {
        Step<UndoState> step = steps.get(state.step());
        if (step == null) {
            throw new IllegalStateException("an undo has no step " + state.step());
        }
        return step;
    }

    @Override
    public StepOutcome<UndoState> waits(UndoState state, PlatformException fault, boolean lost, Instant now) {
        return RecordOutcomes.waits(state, fault, lost, now);
    }

    @Override
    public StepOutcome<UndoState> fails(UndoState state, PlatformException fault, Instant now) {
        Map<String, String> parameters = fault.text().parameters();
        return UndoOutcomes.fail(state, now, code(fault), parameters);
    }

    private static String code(PlatformException fault) {
        if (fault instanceof ClockOffException) {
            return "UNDO_CLOCK_OFF";
        }
        return fault instanceof PlatformUnavailableException ? "UNDO_UNAVAILABLE" : "UNDO_REFUSED";
    }

    /** The same failure whether or not a write may be done: it names the task, and a further undo looks first. */
    @Override
    public StepOutcome<UndoState> breaks(UndoState state, boolean writeMayBeDone, Instant now) {
        return UndoOutcomes.fail(state, now, "UNDO_ERROR");
    }
}
