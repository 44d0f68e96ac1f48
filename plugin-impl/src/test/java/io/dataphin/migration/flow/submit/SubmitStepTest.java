package io.dataphin.migration.flow.submit;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** R16: the written version is submitted. */
class SubmitStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState written = MigrateStates.written(MigrateStep.SUBMIT);

    @Test
    void shouldFollowAcceptedSubmit() {
        StepOutcome<MigrateState> outcome = bench.step(written.rounds(2), "submit", new TaskSubmit.Accepted(41, "R-2"));

        assertThat(bench.calls().sent()).containsExactly("submit[30012011, f-1, 3]");
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.FOLLOW);
        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUBMITTING);
        assertThat(outcome.state().stage()).isEqualTo(Stage.SUBMIT);
        assertThat(outcome.state().submit()).isEqualTo(new Submission(41L, FlowBench.NOW, null));
        assertThat(outcome.state().rounds()).isZero();
        assertThat(due(outcome)).isEqualTo(Duration.ofMillis(500));
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.DONE);
        assertThat(line(outcome, "SUBMITTING").requestId()).isEqualTo("R-2");
    }

    @Test
    void shouldFollowSubmitThatRunsAlready() {
        StepOutcome<MigrateState> outcome = bench.step(written, "submit", new TaskSubmit.AlreadyRunning(40, "R-2"));

        assertThat(outcome.state().submit().asyncId()).isEqualTo(40);
        assertThat(lines(outcome)).containsExactly("SUBMIT_RUNNING");
    }

    @Test
    void shouldKeepTheTimeOfTheFirstSubmit() {
        Submission forgotten = new Submission(null, FlowBench.NOW.minusSeconds(60), null);
        StepOutcome<MigrateState> outcome =
                bench.step(written.submit(forgotten), "submit", new TaskSubmit.Accepted(42, ""));

        assertThat(outcome.state().submit().startedAt()).isEqualTo(FlowBench.NOW.minusSeconds(60));
        assertThat(line(outcome, "SUBMITTING").requestId()).isNull();
    }

    @Test
    void shouldFailWhenTaskIsLocked() {
        StepOutcome<MigrateState> outcome = bench.step(written, "submit", new TaskSubmit.Locked("somebody", "R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_LOCKED");
        assertThat(outcome.state().failure().parameters()).containsEntry("lockUser", "somebody");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldFailWhenTaskIsLockedByNobodyKnown() {
        StepOutcome<MigrateState> outcome = bench.step(written, "submit", new TaskSubmit.Locked(null, "R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_LOCKED");
    }

    @Test
    void shouldFailWhenTaskIsGone() {
        StepOutcome<MigrateState> outcome = bench.step(written, "submit", new TaskSubmit.Missing("R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_GONE");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldFailWhenTaskWasChanged() {
        StepOutcome<MigrateState> outcome = bench.step(written, "submit", new TaskSubmit.VersionConflict("R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_CHANGED");
        assertThat(outcome.state().failure().parameters()).containsEntry("version", "3");
        assertThat(outcome.state().stage()).isEqualTo(Stage.SUBMIT);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldBeginAgainAfterPassingFaultSinceNothingWasSubmitted() {
        StepOutcome<MigrateState> outcome = bench.fault(written, "submit", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(outcome.state().rounds()).isZero();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
        assertThat(effects(outcome, WaitsFor.class)).hasSize(1);
    }

    @Test
    void shouldFailWhenRefused() {
        StepOutcome<MigrateState> outcome =
                bench.fault(written, "submit", Faults.rejected(Platform.TARGET, "DPN.Auth.NoPermission"));

        assertThat(outcome.state().failure().code()).isEqualTo("TARGET_NO_PERMISSION");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldLookWhenAnswerIsLost() {
        StepOutcome<MigrateState> outcome = bench.fault(written, "submit", Faults.lost());

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_AT_SUBMIT);
        assertThat(outcome.state().rounds()).isEqualTo(1);
        assertThat(outcome.state().head().intent().kind()).isEqualTo(IntentKind.SUBMIT);
        assertThat(effects(outcome, WaitsFor.class).get(0).reason().code()).isEqualTo("waiting.ANSWER_LOST");
    }

    @Test
    void shouldLookOnceWhenTheCallBreaks() {
        StepOutcome<MigrateState> outcome = bench.fault(written, "submit", new IllegalStateException("a defect"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_AT_SUBMIT);
        assertThat(intentEnd(outcome)).isNull();
    }
}
