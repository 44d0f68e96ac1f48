package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.submit.FollowStep;
import io.dataphin.migration.flow.submit.LookAtSubmitStep;
import io.dataphin.migration.flow.submit.LookAtTaskStep;
import io.dataphin.migration.flow.submit.SubmitStep;
import io.dataphin.migration.translation.JobTranslator;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Migrates one job: one record. */
public final class MigrateFlow implements Flow<MigrateState> {

    private final FlowStore<MigrateState> store;
    private final Map<MigrateStep, Step<MigrateState>> steps = new EnumMap<>(MigrateStep.class);

    /**
     * The flow.
     *
     * @param submitTimeout how long a submit may run
     */
    public MigrateFlow(
            FlowStore<MigrateState> store,
            SourcePlatform source,
            TargetPlatform target,
            SourceFiles files,
            JobTranslator translator,
            Duration submitTimeout) {
        this.store = store;
        SnapshotTranslation translation = new SnapshotTranslation(source, translator);
        MigrateSubmitter submitter = new MigrateSubmitter();
        steps.put(MigrateStep.READ, new ReadStep(source, translation));
        steps.put(MigrateStep.CHOOSE_CLUSTER, new ChooseClusterStep(target, translation));
        steps.put(MigrateStep.TRANSLATE, new TranslateStep(target, translation));
        steps.put(MigrateStep.FIND_FUNCTIONS, new FindFunctionsStep(source));
        steps.put(MigrateStep.CHECK_FUNCTIONS, new CheckFunctionsStep(target));
        steps.put(MigrateStep.CHECK_FILES, new CheckFilesStep(target));
        steps.put(MigrateStep.REQUEST_FILES, new RequestFilesStep(source, files));
        steps.put(MigrateStep.AWAIT_FILES, new AwaitFilesStep());
        steps.put(MigrateStep.AWAIT_FUNCTIONS, new AwaitFunctionsStep());
        steps.put(MigrateStep.LOOK_UP, new LookUpStep(target));
        steps.put(MigrateStep.WRITE, new WriteTaskStep(target));
        steps.put(MigrateStep.LOOK_AT_SUBMIT, new LookAtSubmitStep<>(target, submitter, submitTimeout));
        steps.put(MigrateStep.SUBMIT, new SubmitStep<>(target, submitter));
        steps.put(MigrateStep.FOLLOW, new FollowStep<>(target, submitter, submitTimeout));
        steps.put(MigrateStep.LOOK_AT_TASK, new LookAtTaskStep<>(target, submitter, submitTimeout));
        steps.put(MigrateStep.VERIFY, new VerifyStep(target));
        steps.put(MigrateStep.READ_RUN, new ReadRunStep(source));
        steps.put(MigrateStep.COMPARE, new CompareStep(target));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.MIGRATE;
    }

    @Override
    public FlowStore<MigrateState> store() {
        return store;
    }

    @Override
    public Step<MigrateState> step(MigrateState state) {
        Step<MigrateState> step = steps.get(state.step());
        if (step == null) {
            throw new IllegalStateException("a record has no step " + state.step());
        }
        return step;
    }

    @Override
    public StepOutcome<MigrateState> waits(MigrateState state, PlatformException fault, boolean lost, Instant now) {
        return RecordOutcomes.waits(state, fault, lost, now);
    }

    /** A task that is submitted stays submitted: a fault in the checks afterwards does not fail its record. */
    @Override
    public StepOutcome<MigrateState> fails(MigrateState state, PlatformException fault, Instant now) {
        if (state.step() == MigrateStep.VERIFY) {
            return Success.without(state, "NOT_CHECKED", now);
        }
        return comparing(state) ? Success.without(state, "NOT_COMPARED", now) : Failures.fail(state, now, fault);
    }

    /** A task that is submitted stays submitted: an error in the checks afterwards does not fail its record. */
    @Override
    public StepOutcome<MigrateState> breaks(MigrateState state, boolean writeMayBeDone, Instant now) {
        if (state.step() == MigrateStep.VERIFY || comparing(state)) {
            return Success.without(state, "CHECK_ERROR", now);
        }
        boolean taskMayExist = writeMayBeDone && state.head().intent().kind() != IntentKind.SUBMIT;
        return taskMayExist
                ? Failures.fail(state, now, "INTERNAL_ERROR_TASK_UNSURE")
                : Failures.fail(state, now, "INTERNAL_ERROR");
    }

    private static boolean comparing(MigrateState state) {
        return state.step() == MigrateStep.READ_RUN || state.step() == MigrateStep.COMPARE;
    }
}
