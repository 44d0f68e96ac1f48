package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.TargetClusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the cluster of the target project that the job is to run in, for records that could not be translated with what is known. Without one
 * the translation says at once why there can be no task.
 */
final class ChooseClusterStep implements Step<MigrateState> {

    private final TargetPlatform target;
    private final SnapshotTranslation translation;

    ChooseClusterStep(TargetPlatform target, SnapshotTranslation translation) {
        this.target = target;
        this.translation = translation;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(
                target.clusters(state.order().migrator().id(), state.order().project()));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        List<TaskCluster> clusters = answers.list(TaskCluster.class);
        Optional<TaskCluster> cluster = TargetClusters.forJob(translation.jobOf(state), clusters);
        return cluster.isEmpty()
                ? translation.outcome(state, new TargetOffer(clusters, Map.of()), answers.now())
                : RecordOutcomes.goOn(
                        state.memory(state.memory().cluster(cluster.get())).at(MigrateStep.TRANSLATE), answers.now());
    }
}
