package io.dataphin.migration.flow.check;

import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.flow.CheckStates;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadSourceStepTest {

    private static final String SCRIPT = "INSERT INTO sink SELECT 1;";

    private final FlowBench<CheckState> bench = CheckStates.bench();
    private final CheckState asked = CheckStates.asked(CheckStep.READ_SOURCE);

    @Test
    void shouldFindTheJobAsItWas() {
        StepOutcome<CheckState> outcome = read(MigrateStates.job());

        assertThat(bench.calls().sent()).containsExactly("readJob[d-1]");
        assertThat(outcome.state().source()).isEqualTo(Side.SAME);
        assertThat(outcome.state().step()).isEqualTo(CheckStep.READ_TARGET);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldNotTakeForAChangeWhatWouldBeWrittenTheSame() {
        assertThat(read(CheckStates.job(SCRIPT, "{\"job\":1,\"state\":\"RUNNING\"}"))
                        .state()
                        .source())
                .isEqualTo(Side.SAME);
    }

    @Test
    void shouldFindAChangeOfWhatWouldBeWritten() {
        assertThat(read(CheckStates.job("INSERT INTO sink SELECT 2;", "{\"job\":2}"))
                        .state()
                        .source())
                .isEqualTo(Side.CHANGED);
    }

    @Test
    void shouldFindAChangeOfAJobThatBecomesNoTaskAnyMore() {
        JobDefinition job = CheckStates.job(SCRIPT, "{\"job\":3}");
        JobDefinition moved = new JobDefinition(
                job.job(),
                job.description(),
                job.artifact(),
                job.flinkConf(),
                job.logging(),
                "other-queue",
                job.resources(),
                job.variables(),
                job.repeatedVariables(),
                job.labels(),
                job.attributes(),
                job.snapshot());

        assertThat(read(moved).state().source()).isEqualTo(Side.CHANGED);
    }

    @Test
    void shouldGoOnWithTheTaskWhenTheJobIsGone() {
        StepOutcome<CheckState> outcome = read(null);

        assertThat(outcome.state().source()).isEqualTo(Side.GONE);
        assertThat(outcome.state().step()).isEqualTo(CheckStep.READ_TARGET);
    }

    @Test
    void shouldWaitForAPassingFaultWithoutAWordInTheLog() {
        StepOutcome<CheckState> outcome = bench.fault(asked, "readJob", Faults.passing(Platform.SOURCE));

        assertThat(outcome.state().step()).isEqualTo(CheckStep.READ_SOURCE);
        assertThat(outcome.state().head().retry().count()).isEqualTo(1);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldSayThatItCouldNotLookAndLeaveWhatIsKnown() {
        StepOutcome<CheckState> refused = bench.fault(asked, "readJob", Faults.denied(Platform.SOURCE));
        StepOutcome<CheckState> defect = bench.fault(asked, "readJob", new IllegalStateException("a defect"));

        assertThat(refused.state().ended()).isTrue();
        assertThat(lines(refused)).containsExactly("DRIFT_NOT_CHECKED");
        assertThat(refused.effects()).hasSize(1);
        assertThat(defect.state().ended()).isTrue();
        assertThat(lines(defect)).containsExactly("DRIFT_CHECK_ERROR");
    }

    private StepOutcome<CheckState> read(JobDefinition job) {
        return bench.step(asked, "readJob", Optional.ofNullable(job));
    }
}
