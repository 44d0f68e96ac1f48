package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import java.util.Map;

/** Asks for the engine versions of the chosen cluster and translates the job (design 4.3). */
final class TranslateStep implements Step<MigrateState> {

    private final TargetPlatform target;
    private final SnapshotTranslation translation;

    TranslateStep(TargetPlatform target, SnapshotTranslation translation) {
        this.target = target;
        this.translation = translation;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(target.engineVersions(
                state.order().migrator().id(),
                state.order().project(),
                state.memory().cluster()));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        TaskCluster cluster = state.memory().cluster();
        TargetOffer offer = new TargetOffer(List.of(cluster), Map.of(cluster, answers.list(String.class)));
        return translation.outcome(state, offer, answers.now());
    }
}
