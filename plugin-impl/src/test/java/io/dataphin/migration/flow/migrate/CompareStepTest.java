package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.level;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Compared;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R5: a running job goes on running, and the product proves it. */
class CompareStepTest {

    private static final JobRun RUN = new JobRun("j-1", JobState.RUNNING, FlowBench.NOW);

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState verified = MigrateStates.basic(MigrateStates.written(MigrateStep.COMPARE));
    private final MigrateState running = verified.memory(verified.memory().run(RUN));

    @Test
    void shouldFindTheSameJob() {
        StepOutcome<MigrateState> outcome = compare(running, "j-1");

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(effects(outcome, Compared.class).get(0).running().sameJob()).isTrue();
        assertThat(lines(outcome)).containsExactly("SAME_JOB", "SUCCEEDED");
        assertThat(line(outcome, "SAME_JOB").parameters()).containsEntry("jobId", "j-1");
    }

    @Test
    void shouldWarnOfAnotherJob() {
        StepOutcome<MigrateState> outcome = compare(running, "j-2");

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(level(outcome, "OTHER_JOB")).isEqualTo(Level.WARNING);
        assertThat(line(outcome, "OTHER_JOB").parameters())
                .containsEntry("source", "j-1")
                .containsEntry("instance", "j-2");
    }

    @Test
    void shouldSayThatNeitherRuns() {
        StepOutcome<MigrateState> outcome = bench.step(verified, "instances", Map.of());

        assertThat(lines(outcome)).containsExactly("NEITHER_RUNS", "SUCCEEDED");
    }

    @Test
    void shouldEndWithoutComparisonWhenTargetDoesNotAnswerOrRefuses() {
        assertThat(bench.fault(running, "instances", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.COMPARE);
        assertThat(lines(bench.fault(MigrateStates.faults(running, 3), "instances", Faults.passing(Platform.TARGET))))
                .containsExactly("NOT_COMPARED", "SUCCEEDED");
        assertThat(lines(bench.fault(running, "instances", Faults.rejected(Platform.TARGET, "X"))))
                .containsExactly("NOT_COMPARED", "SUCCEEDED");
    }

    @Test
    void shouldNotFailSubmittedTaskForAnErrorOfOurs() {
        assertThat(lines(bench.fault(running, "instances", new IllegalStateException("a defect"))))
                .containsExactly("CHECK_ERROR", "SUCCEEDED");
    }

    private StepOutcome<MigrateState> compare(MigrateState state, String jobId) {
        TaskInstance instance = new TaskInstance("RUNNING", "d-1", jobId, FlowBench.NOW);
        return bench.step(state, "instances", Map.of(MigrateStates.FILE, instance));
    }
}
