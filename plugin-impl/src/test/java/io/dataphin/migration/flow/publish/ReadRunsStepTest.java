package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.step;
import static io.dataphin.migration.flow.publish.Publications.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadRunsStepTest {

    private static final LatestRun NEVER_RAN = new LatestRun(Optional.empty(), 0);

    private static PublishState of(int tasks) {
        return Publications.at(
                PublishStep.READ_RUNS,
                IntStream.rangeClosed(1, tasks).mapToObj(Publications::unknown).toArray(PublishItem[]::new));
    }

    private static LatestRun run(JobState state) {
        return new LatestRun(Optional.of(new JobRun("j", state, NOW)), 0);
    }

    @Test
    void shouldAskForFiveJobsAtOnce() {
        assertThat(calls(of(7)))
                .containsExactly("run d1 page 1", "run d2 page 1", "run d3 page 1", "run d4 page 1", "run d5 page 1");
    }

    @Test
    void shouldAskForJobsOfOneBucketOnly() {
        PublishItem foreign = Publications.unknown(2);
        PublishItem elsewhere = new PublishItem(
                foreign.object(),
                foreign.name(),
                new PublishItem.Task(2, "d2", Publications.location("other"), null),
                null,
                0,
                PublishItem.State.WAITING,
                false,
                null);
        PublishState state =
                Publications.at(PublishStep.READ_RUNS, Publications.unknown(1), elsewhere, Publications.unknown(3));

        StepOutcome<PublishState> outcome = decide(state, NEVER_RAN, NEVER_RAN);

        assertThat(calls(state)).containsExactly("run d1 page 1", "run d3 page 1");
        assertThat(calls(outcome.state())).containsExactly("run d2 page 1");
    }

    @Test
    void shouldKeepWhatWasAnsweredAndAskForTheRest() {
        StepOutcome<PublishState> outcome = decide(of(7), NEVER_RAN, run(JobState.RUNNING));

        assertThat(outcome.state().step()).isEqualTo(PublishStep.READ_RUNS);
        assertThat(outcome.state().tasks().get(1).run()).isNotNull();
        assertThat(calls(outcome.state())).startsWith("run d3 page 1").hasSize(5);
    }

    @Test
    void shouldAskForThePageThatHasTheNewestRun() {
        LatestRun further = new LatestRun(Optional.of(new JobRun("old", JobState.RUNNING, NOW)), 4);

        StepOutcome<PublishState> asked = decide(of(2), further, NEVER_RAN);
        StepOutcome<PublishState> answered = decide(asked.state(), run(JobState.RUNNING));

        assertThat(calls(asked.state())).containsExactly("run d1 page 4");
        assertThat(answered.state().step()).isEqualTo(PublishStep.LIST_PENDING);
        assertThat(answered.state().tasks().get(0).run().jobId()).isEqualTo("j");
        assertThat(answered.state().memory().runPages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void shouldRememberARunThatRuns(JobState job) {
        StepOutcome<PublishState> outcome = decide(of(1), run(job));

        assertThat(outcome.state().step()).isEqualTo(PublishStep.LIST_PENDING);
        assertThat(outcome.state().tasks().get(0).runKnown()).isTrue();
        assertThat(outcome.state().tasks().get(0).run() != null).isEqualTo(job == JobState.RUNNING);
    }

    @Test
    void shouldGoOnWithoutCallWhenAllRunsAreKnown() {
        PublishState known = Publications.at(PublishStep.READ_RUNS, Publications.task(1));

        assertThat(calls(known)).isEmpty();
        assertThat(decide(known).state().step()).isEqualTo(PublishStep.LIST_PENDING);
    }

    @Test
    void shouldWaitForTheSourceThreeTimesAndThenGoOnWithout() {
        PublishState state = of(1).memory(PublishMemory.NONE.runPages(Map.of("d1", 2)));

        assertThat(step(state).fault(waited(state, 2), Publications.unavailable(), NOW))
                .isEmpty();
        StepOutcome<PublishState> outcome = step(state)
                .fault(waited(state, 3), Publications.unavailable(), NOW)
                .orElseThrow();

        assertThat(outcome.state().step()).isEqualTo(PublishStep.LIST_PENDING);
        assertThat(outcome.state().memory().runPages()).isEmpty();
        assertThat(outcome.effects()).containsExactly(new RecordEffect.WaitsFor(1, null));
    }

    @Test
    void shouldGoOnWithoutAtOnceWhenTheSourceRefuses() {
        assertThat(step(of(1)).fault(of(1), Publications.denied(), NOW))
                .hasValueSatisfying(
                        outcome -> assertThat(outcome.state().step()).isEqualTo(PublishStep.LIST_PENDING));
    }
}
