package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChooseClusterStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState read = MigrateStates.read(MigrateStep.CHOOSE_CLUSTER);

    @Test
    void shouldChooseClusterWithTheQueueOfTheJob() {
        TaskCluster other = new TaskCluster("c-0", "other-queue", "PREJOB");
        StepOutcome<MigrateState> outcome = bench.step(read, "clusters", List.of(other, MigrateStates.CLUSTER));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.TRANSLATE);
        assertThat(outcome.state().memory().cluster()).isEqualTo(MigrateStates.CLUSTER);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldFailAtTranslationWhenNoClusterHasTheQueue() {
        StepOutcome<MigrateState> outcome =
                bench.step(read, "clusters", List.of(new TaskCluster("c-0", "other-queue", "PREJOB")));

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(outcome.state().stage()).isEqualTo(Stage.TRANSLATE);
        assertThat(outcome.state().failure().code()).isEqualTo("CLUSTER_UNKNOWN");
        assertThat(outcome.state().failure().parameters())
                .containsEntry("queue", "default-queue")
                .containsEntry("available", "other-queue");
        assertThat(effects(outcome, Found.class))
                .anyMatch(found -> found.finding().code().equals("CLUSTER_UNKNOWN"));
        assertThat(lines(outcome)).containsExactly("FAILED");
    }

    @Test
    void shouldWaitOrFailLikeEveryRead() {
        assertThat(bench.fault(read, "clusters", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.CHOOSE_CLUSTER);
        assertThat(bench.fault(read, "clusters", Faults.rejected(Platform.TARGET, "DPN.Project.NotFound"))
                        .state()
                        .failure()
                        .code())
                .isEqualTo("PROJECT_NOT_FOUND");
    }
}
