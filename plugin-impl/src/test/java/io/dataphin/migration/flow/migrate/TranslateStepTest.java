package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Judged;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslateStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState read = MigrateStates.read(MigrateStep.TRANSLATE);

    @Test
    void shouldKeepDraftAndVerdicts() {
        StepOutcome<MigrateState> outcome = bench.step(read, "engineVersions", List.of(MigrateStates.ENGINE_VERSION));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(outcome.state().stage()).isEqualTo(Stage.TRANSLATE);
        assertThat(outcome.state().texts().draft()).isEqualTo(MigrateStates.draft());
        assertThat(outcome.state().texts().snapshotHash())
                .isEqualTo(read.texts().snapshotHash());
        assertThat(outcome.state().texts().snapshot()).isNull();
        StoredText draft = outcome.texts().get(0);
        assertThat(DraftJson.read(draft.text())).isEqualTo(MigrateStates.draft());
        assertThat(outcome.state().texts().draftHash()).isEqualTo(draft.hash());
        Judged judged = effects(outcome, Judged.class).get(0);
        assertThat(judged.compared()).isFalse();
        assertThat(judged.verdicts())
                .isEqualTo(outcome.state().texts().verdicts())
                .isNotEmpty();
        assertThat(line(outcome, "TRANSLATED").parameters()).containsKeys("fields", "findings");
    }

    @Test
    void shouldFailWhenClusterLacksEngineVersion() {
        StepOutcome<MigrateState> outcome = bench.step(read, "engineVersions", List.of("vvr-11.2-jdk11-flink-1.20"));

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(outcome.state().stage()).isEqualTo(Stage.TRANSLATE);
        assertThat(outcome.state().failure().code()).isEqualTo("ENGINE_VERSION_UNKNOWN");
        assertThat(outcome.state().failure().parameters())
                .containsEntry("version", MigrateStates.ENGINE_VERSION)
                .containsEntry("queue", "default-queue")
                .containsEntry("available", "vvr-11.2-jdk11-flink-1.20");
    }

    @Test
    void shouldWaitOrFailLikeEveryRead() {
        assertThat(bench.fault(read, "engineVersions", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.TRANSLATE);
        assertThat(bench.fault(read, "engineVersions", Faults.rejected(Platform.TARGET, "DPN.Stream.ClusterUnknown"))
                        .state()
                        .failure()
                        .code())
                .isEqualTo("CLUSTER_UNKNOWN");
    }
}
