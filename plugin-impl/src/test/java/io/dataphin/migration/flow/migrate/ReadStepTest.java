package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState begun = MigrateStates.read(MigrateStep.READ);

    @Test
    void shouldCountAsMigratingBeforeTheSourceIsAsked() {
        StepOutcome<MigrateState> outcome = bench.step(MigrateStates.waiting());

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.MIGRATING);
        assertThat(outcome.state().stage()).isEqualTo(Stage.READ);
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.READ);
        assertThat(lines(outcome)).containsExactly("READING");
        assertThat(due(outcome)).isZero();
        assertThat(bench.calls().sent()).isEmpty();
    }

    @Test
    void shouldKeepSnapshotAndAskTheTargetWhenNothingIsKnownOfIt() {
        StoredText snapshot = StoredText.of(MigrateStates.job().snapshot());
        StepOutcome<MigrateState> outcome = bench.step(begun, "readJob", Optional.of(MigrateStates.job()));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHOOSE_CLUSTER);
        assertThat(outcome.state().stage()).isEqualTo(Stage.READ);
        assertThat(outcome.state().texts().snapshotHash()).isEqualTo(snapshot.hash());
        assertThat(outcome.state().texts().snapshot()).isEqualTo(snapshot.text());
        assertThat(outcome.texts()).containsExactly(snapshot);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldTranslateAtOnceWithWhatTheTargetOfferedToTheBatch() {
        StoredText snapshot = StoredText.of(MigrateStates.job().snapshot());
        StepOutcome<MigrateState> outcome = bench.step(
                MigrateStates.offered(offer(MigrateStates.CLUSTER, MigrateStates.ENGINE_VERSION)),
                "readJob",
                Optional.of(MigrateStates.job()));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(outcome.state().stage()).isEqualTo(Stage.TRANSLATE);
        assertThat(outcome.state().texts().snapshotHash()).isEqualTo(snapshot.hash());
        assertThat(outcome.state().texts().draft()).isEqualTo(MigrateStates.draft());
        assertThat(outcome.state().texts().offer()).isNull();
        assertThat(outcome.texts())
                .containsExactlyInAnyOrder(snapshot, StoredText.of(DraftJson.write(MigrateStates.draft())));
        assertThat(lines(outcome)).containsExactly("TRANSLATED");
    }

    /** The project may have got the cluster or the version meanwhile. */
    @Test
    void shouldAskWhatTheTargetOffersNowBeforeItFailsForIt() {
        TaskCluster other = new TaskCluster("c-0", "other-queue", "PREJOB");
        for (TargetOffer lacking : List.of(
                offer(other, MigrateStates.ENGINE_VERSION),
                offer(MigrateStates.CLUSTER, "vvr-11.2-jdk11-flink-1.20"),
                new TargetOffer(List.of(MigrateStates.CLUSTER), Map.of()))) {
            StepOutcome<MigrateState> outcome =
                    bench.step(MigrateStates.offered(lacking), "readJob", Optional.of(MigrateStates.job()));

            assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHOOSE_CLUSTER);
            assertThat(outcome.state().stage()).isEqualTo(Stage.READ);
            assertThat(outcome.state().texts().snapshot())
                    .isEqualTo(MigrateStates.job().snapshot());
            assertThat(outcome.effects()).isEmpty();
        }
    }

    private static TargetOffer offer(TaskCluster cluster, String engineVersion) {
        return new TargetOffer(List.of(cluster), Map.of(cluster, List.of(engineVersion)));
    }

    @Test
    void shouldFailWhenJobIsGone() {
        StepOutcome<MigrateState> outcome = bench.step(begun, "readJob", Optional.empty());

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(outcome.state().stage()).isEqualTo(Stage.READ);
        assertThat(outcome.state().failure().code()).isEqualTo("SOURCE_JOB_NOT_FOUND");
        assertThat(outcome.state().failure().parameters())
                .containsEntry("job", "orders-rt")
                .containsEntry("task", "orders_rt")
                .containsEntry("namespace", "retail");
        assertThat(line(outcome, "FAILED").parameters()).containsEntry("code", "SOURCE_JOB_NOT_FOUND");
    }

    @Test
    void shouldWaitForPassingFaultAndSaySoOnce() {
        StepOutcome<MigrateState> first = bench.fault(begun, "readJob", Faults.passing(Platform.SOURCE));

        assertThat(first.state().step()).isEqualTo(MigrateStep.READ);
        assertThat(first.state().head().retry().count()).isEqualTo(1);
        assertThat(due(first)).isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
        assertThat(effects(first, WaitsFor.class).get(0).reason().code()).isEqualTo("waiting.SOURCE_UNAVAILABLE");
        assertThat(line(first, "WAITING").requestId()).isEqualTo(Faults.REQUEST_ID);

        StepOutcome<MigrateState> second =
                bench.fault(MigrateStates.faults(begun, 1), "readJob", Faults.passing(Platform.SOURCE));

        assertThat(lines(second)).isEmpty();
        assertThat(effects(second, WaitsFor.class)).hasSize(1);
    }

    @Test
    void shouldNotWaitAnyMoreWhenSourceAnswersAgain() {
        StepOutcome<MigrateState> outcome =
                bench.step(MigrateStates.faults(begun, 2), "readJob", Optional.of(MigrateStates.job()));

        assertThat(effects(outcome, WaitsFor.class)).containsExactly(new WaitsFor(MigrateStates.RECORD, null));
        assertThat(outcome.state().head().retry().count()).isZero();
    }

    @Test
    void shouldFailWithPlatformsWordsWhenRefused() {
        StepOutcome<MigrateState> outcome = bench.fault(begun, "readJob", Faults.denied(Platform.SOURCE));

        assertThat(outcome.state().failure().code()).isEqualTo("SOURCE_ACCESS_DENIED");
        assertThat(outcome.state().failure().parameters()).containsEntry("vendorMessage", "words");
        assertThat(line(outcome, "FAILED").requestId()).isEqualTo(Faults.REQUEST_ID);
    }

    @Test
    void shouldFailAsInternalErrorWhenAnythingElseIsThrown() {
        StepOutcome<MigrateState> outcome = bench.fault(begun, "readJob", new IllegalStateException("a defect"));

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(outcome.state().failure().code()).isEqualTo("INTERNAL_ERROR");
    }
}
