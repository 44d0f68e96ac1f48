package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.level;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Judged;
import io.dataphin.migration.flow.RecordEffect.Verified;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState submitted = MigrateStates.written(MigrateStep.VERIFY);
    private final TargetTask task = MigrateStates.task(MigrateStates.KEY, 3, Status.SUBMITTED);

    @Test
    void shouldEndWhenTargetEqualsSource() {
        StepOutcome<MigrateState> outcome = verify(submitted, task);

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(outcome.state().stage()).isEqualTo(Stage.VERIFY);
        assertThat(outcome.state().ended()).isTrue();
        assertThat(effects(outcome, Judged.class)).singleElement().matches(Judged::compared);
        assertThat(lines(outcome)).containsExactly("VERIFIED", "SUCCEEDED");
        Verified hashes = effects(outcome, Verified.class).get(0);
        assertThat(hashes.source()).hasSize(64).isEqualTo(hashes.target());
    }

    @Test
    void shouldCompareRunningStateInBasicProject() {
        StepOutcome<MigrateState> outcome = verify(MigrateStates.basic(submitted), task);

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUBMITTING);
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.READ_RUN);
        assertThat(lines(outcome)).containsExactly("VERIFIED");
    }

    @Test
    void shouldSucceedWithDifference() {
        TargetTask changed = new TargetTask(
                task.fileId(),
                3,
                task.status(),
                task.content().named("other_name"),
                task.name(),
                task.type(),
                task.origin(),
                null,
                null,
                null,
                "{}");
        StepOutcome<MigrateState> outcome = verify(submitted, changed);

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(level(outcome, "DIFFERENT")).isEqualTo(Level.WARNING);
        assertThat(line(outcome, "DIFFERENT").parameters()).containsEntry("different", "1");
        Verified hashes = effects(outcome, Verified.class).get(0);
        assertThat(hashes.source()).isNotEqualTo(hashes.target());
    }

    @Test
    void shouldSucceedUnverifiedWhenTaskIsGone() {
        StepOutcome<MigrateState> outcome = verify(submitted, null);

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(lines(outcome)).containsExactly("NOT_VERIFIED");
    }

    @Test
    void shouldWaitForPassingFaultAndNotFailSubmittedTaskForOthers() {
        StepOutcome<MigrateState> refused =
                bench.fault(submitted, "readTask", Faults.rejected(Platform.TARGET, "DPN.Auth.NoPermission"));

        assertThat(bench.fault(submitted, "readTask", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.VERIFY);
        assertThat(refused.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(lines(refused)).contains("NOT_CHECKED");
    }

    @Test
    void shouldNotFailSubmittedTaskForAnErrorOfOurs() {
        StepOutcome<MigrateState> outcome = bench.fault(submitted, "readTask", new IllegalStateException("a defect"));

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(lines(outcome)).containsExactly("CHECK_ERROR", "SUCCEEDED");
    }

    private StepOutcome<MigrateState> verify(MigrateState state, TargetTask found) {
        return bench.step(state, "readTask", Optional.ofNullable(found));
    }
}
