package io.dataphin.migration.flow;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.flow.check.CheckFlow;
import io.dataphin.migration.flow.check.CheckState;
import io.dataphin.migration.flow.check.CheckStep;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.TaskForm;
import java.util.List;

/** A check on its way. The record migrated the job of {@link MigrateStates}. */
public final class CheckStates {

    /** Version that the record wrote. */
    public static final long VERSION = 3;

    private CheckStates() {}

    /** Steps of the flow over fake ports. */
    public static FlowBench<CheckState> bench() {
        return new FlowBench<>((store, calls) -> new CheckFlow(
                store, new FakeSource(calls, MigrateStates.job()), new FakeTarget(calls), new JobTranslator()));
    }

    /** A check that a person asked for. */
    public static CheckState asked(CheckStep step) {
        return state(
                step, false, StoredText.of(TaskForm.of(MigrateStates.draft())).hash(), null);
    }

    /** A check of what a former version verified. */
    public static CheckState withoutForm() {
        return state(CheckStep.READ_TARGET, false, null, null);
    }

    /**
     * A check that nobody asked for.
     *
     * @param known what the last one found; null when there was none
     */
    public static CheckState background(Drift known) {
        return state(
                CheckStep.READ_TARGET,
                true,
                StoredText.of(TaskForm.of(MigrateStates.draft())).hash(),
                known);
    }

    private static CheckState state(CheckStep step, boolean background, String targetForm, Drift known) {
        FlowHead head = new FlowHead(new FlowId(FlowKind.CHECK, 4, 1), 2, FlowBench.NOW, Retry.NONE, null, 0, null);
        return new CheckState(
                head,
                new CheckState.Order(
                        MigrateStates.RECORD,
                        "d-1",
                        "orders-rt",
                        MigrateStates.TASK,
                        MigrateStates.waiting().order().source(),
                        new ProjectRef(9, Env.DEV),
                        new UserRef("30012012", "Bea"),
                        background,
                        MigrateStates.FILE,
                        VERSION,
                        targetForm,
                        known,
                        MigrateStates.job().snapshot(),
                        MigrateStates.draft()),
                step,
                step == CheckStep.READ_SOURCE ? null : Side.SAME);
    }

    /** The job with another script, or with the same under another snapshot: somebody started it meanwhile. */
    public static JobDefinition job(String script, String snapshot) {
        JobDefinition job = MigrateStates.job();
        return new JobDefinition(
                job.job(),
                job.description(),
                new JobArtifact.Sql(script, List.of("oss://b/udf.jar")),
                job.flinkConf(),
                job.logging(),
                job.deploymentTarget(),
                job.resources(),
                job.variables(),
                job.repeatedVariables(),
                job.labels(),
                job.attributes(),
                snapshot);
    }
}
