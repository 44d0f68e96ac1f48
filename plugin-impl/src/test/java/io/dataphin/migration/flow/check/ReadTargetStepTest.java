package io.dataphin.migration.flow.check;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.level;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.flow.CheckStates;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Drifted;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadTargetStepTest {

    private final FlowBench<CheckState> bench = CheckStates.bench();
    private final CheckState asked = CheckStates.asked(CheckStep.READ_TARGET);

    @Test
    void shouldFindTheTaskAsItWasWhateverItsVersion() {
        StepOutcome<CheckState> outcome = read(asked, task(9, MigrateStates.TASK));

        assertThat(bench.calls().sent()).containsExactly("readTask[30012012, f-1]");
        assertThat(drift(outcome)).isEqualTo(new Drift(Side.SAME, Side.SAME, FlowBench.NOW));
        assertThat(outcome.state().ended()).isTrue();
        assertThat(level(outcome, "DRIFT_CHECKED")).isEqualTo(Level.INFO);
    }

    @Test
    void shouldFindAChangedTaskAlthoughItsVersionIsTheOneThatWasWritten() {
        StepOutcome<CheckState> outcome = read(asked, task(CheckStates.VERSION, "renamed"));

        assertThat(drift(outcome).target()).isEqualTo(Side.CHANGED);
        assertThat(drift(outcome).drifted()).isTrue();
        assertThat(level(outcome, "DRIFT_CHECKED")).isEqualTo(Level.WARNING);
        assertThat(line(outcome, "DRIFT_CHECKED").parameters())
                .containsEntry("source", "SAME")
                .containsEntry("target", "CHANGED");
    }

    @Test
    void shouldFindThatTheTaskIsGoneAndKeepWhatBecameOfTheJob() {
        StepOutcome<CheckState> outcome = read(asked.source(Side.CHANGED), null);

        assertThat(drift(outcome)).isEqualTo(new Drift(Side.CHANGED, Side.GONE, FlowBench.NOW));
    }

    @Test
    void shouldGoByVersionOrContentWhereNoFormWasKept() {
        CheckState old = CheckStates.withoutForm();

        assertThat(drift(read(old, task(CheckStates.VERSION, "renamed"))).target())
                .isEqualTo(Side.SAME);
        assertThat(drift(read(old, task(9, MigrateStates.TASK))).target()).isEqualTo(Side.SAME);
        assertThat(drift(read(old, task(9, "renamed"))).target()).isEqualTo(Side.CHANGED);
    }

    @Test
    void shouldTellOnlyNewsWhenNobodyAsked() {
        Drift same = new Drift(Side.SAME, Side.SAME, FlowBench.NOW.minusSeconds(60));
        TargetTask task = task(9, MigrateStates.TASK);

        assertThat(lines(read(CheckStates.background(null), task))).isEmpty();
        assertThat(lines(read(CheckStates.background(same), task))).isEmpty();
        assertThat(lines(read(CheckStates.background(same), null))).containsExactly("DRIFT_CHECKED");
        assertThat(lines(read(CheckStates.background(null), null))).containsExactly("DRIFT_CHECKED");
        assertThat(drift(read(CheckStates.background(same), task)).checkedAt()).isEqualTo(FlowBench.NOW);
    }

    @Test
    void shouldSayThatItCouldNotLookAndLeaveWhatIsKnown() {
        StepOutcome<CheckState> refused = bench.fault(asked, "readTask", Faults.denied(Platform.TARGET));

        assertThat(refused.state().ended()).isTrue();
        assertThat(lines(refused)).containsExactly("DRIFT_NOT_CHECKED");
        assertThat(effects(refused, Drifted.class)).isEmpty();
        assertThat(bench.fault(asked, "readTask", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(CheckStep.READ_TARGET);
    }

    private static TargetTask task(long version, String name) {
        TargetTask task = MigrateStates.task(MigrateStates.KEY, version, Status.SUBMITTED);
        return new TargetTask(
                task.fileId(),
                version,
                task.status(),
                task.content().named(name),
                name,
                task.type(),
                task.origin(),
                null,
                null,
                null,
                "{}");
    }

    private static Drift drift(StepOutcome<CheckState> outcome) {
        return effects(outcome, Drifted.class).get(0).drift();
    }

    private StepOutcome<CheckState> read(CheckState state, TargetTask task) {
        return bench.step(state, "readTask", Optional.ofNullable(task));
    }
}
