package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadRunStepTest {

    private static final JobRun RUN = new JobRun("j-1", JobState.RUNNING, FlowBench.NOW);

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState verified = MigrateStates.basic(MigrateStates.written(MigrateStep.READ_RUN));

    @Test
    void shouldRememberRun() {
        StepOutcome<MigrateState> outcome = bench.step(verified, "latestRun", new LatestRun(Optional.of(RUN), 0));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.COMPARE);
        assertThat(outcome.state().memory().run()).isEqualTo(RUN);
    }

    @Test
    void shouldAskForThePageThatHasTheNewestRunButNeverBackwards() {
        StepOutcome<MigrateState> first = bench.step(verified, "latestRun", new LatestRun(Optional.of(RUN), 3));

        assertThat(first.state().step()).isEqualTo(MigrateStep.READ_RUN);
        assertThat(first.state().memory().runPage()).isEqualTo(3);

        StepOutcome<MigrateState> second = bench.step(first.state(), "latestRun", new LatestRun(Optional.empty(), 1));

        assertThat(second.state().step()).isEqualTo(MigrateStep.COMPARE);
        assertThat(second.state().memory().run()).isNull();
        assertThat(bench.calls().sent()).containsExactly("latestRun[d-1, 1]", "latestRun[d-1, 3]");
    }

    @Test
    void shouldEndWithoutComparisonWhenSourceDoesNotAnswer() {
        StepOutcome<MigrateState> third =
                bench.fault(MigrateStates.faults(verified, 2), "latestRun", Faults.passing(Platform.SOURCE));
        StepOutcome<MigrateState> fourth =
                bench.fault(MigrateStates.faults(verified, 3), "latestRun", Faults.passing(Platform.SOURCE));

        assertThat(third.state().step()).isEqualTo(MigrateStep.READ_RUN);
        assertThat(fourth.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(lines(fourth)).containsExactly("NOT_COMPARED", "SUCCEEDED");
    }

    @Test
    void shouldEndWithoutComparisonWhenRefusedOrWhenTheWaitWasLong() {
        Retry longAgo = new Retry(FlowBench.NOW.minus(FlowBench.LONGEST_RETRY).minusSeconds(1), 1);
        MigrateState tired = verified.with(verified.head().retry(longAgo));

        assertThat(lines(bench.fault(verified, "latestRun", Faults.denied(Platform.SOURCE))))
                .containsExactly("NOT_COMPARED", "SUCCEEDED");
        assertThat(lines(bench.fault(tired, "latestRun", Faults.passing(Platform.SOURCE))))
                .containsExactly("NOT_COMPARED", "SUCCEEDED");
    }

    @Test
    void shouldNotFailSubmittedTaskForAnErrorOfOurs() {
        assertThat(lines(bench.fault(verified, "latestRun", new IllegalStateException("a defect"))))
                .containsExactly("CHECK_ERROR", "SUCCEEDED");
    }
}
