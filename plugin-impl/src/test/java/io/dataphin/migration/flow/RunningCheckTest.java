package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.spi.TaskInstance;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningCheckTest {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00.250Z");
    private static final JobRun RUNNING = new JobRun("j-1", JobState.RUNNING, START);

    @Test
    void shouldBeTheSameByIdAndStartToTheSecond() {
        assertThat(compare(RUNNING, instance("RUNNING", "j-1", START.plusMillis(700)), null)
                        .sameJob())
                .isTrue();
    }

    @Test
    void shouldDifferByIdOrStart() {
        assertThat(compare(RUNNING, instance("RUNNING", "j-2", START), null).sameJob())
                .isFalse();
        assertThat(compare(RUNNING, instance("RUNNING", "j-1", START.plusSeconds(1)), null)
                        .sameJob())
                .isFalse();
    }

    @Test
    void shouldDifferWhenTheJobWasRestartedSinceThePublishBegan() {
        assertThat(compare(RUNNING, instance("RUNNING", "j-1", START), new JobRun("j-0", JobState.RUNNING, START))
                        .sameJob())
                .isFalse();
    }

    @Test
    void shouldBeUnknownWhenNeitherSideRuns() {
        JobRun stopped = new JobRun("j-1", JobState.STOPPED, START);
        RunningComparison comparison = compare(stopped, instance("STOPPED", "j-1", START), null);

        assertThat(comparison.sameJob()).isNull();
        assertThat(comparison.sourceState()).isEqualTo(JobState.STOPPED);
        assertThat(comparison.instanceState()).isEqualTo("STOPPED");
    }

    @Test
    void shouldDifferWhenOnlyOneSideRuns() {
        assertThat(compare(RUNNING, null, null).sameJob()).isFalse();
        assertThat(compare(null, instance("RUNNING", "j-1", START), null).sameJob())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, j-1, SAME_JOB", "RUNNING, j-2, OTHER_JOB", "STOPPED, '', OTHER_JOB"})
    void shouldTellTheRecordWhatItCameTo(String status, String jobId, String line) {
        RunningComparison comparison = compare(RUNNING, instance(status, jobId, START), null);

        assertThat(RunningCheck.effects(7, comparison)).first().isEqualTo(new RecordEffect.Compared(7, comparison));
        assertThat(RunningCheck.effects(7, comparison).get(1))
                .asInstanceOf(InstanceOfAssertFactories.type(RecordEffect.Logged.class))
                .extracting(RecordEffect.Logged::code)
                .isEqualTo(line);
    }

    private static TaskInstance instance(String status, String jobId, Instant start) {
        return new TaskInstance(status, "d", jobId, start);
    }

    private static RunningComparison compare(JobRun source, TaskInstance instance, JobRun before) {
        return RunningCheck.compare(Optional.ofNullable(source), Optional.ofNullable(instance), before, START);
    }
}
