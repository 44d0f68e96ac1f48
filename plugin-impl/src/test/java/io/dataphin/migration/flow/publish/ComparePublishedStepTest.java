package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.effects;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.released;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.step;
import static io.dataphin.migration.flow.publish.Publications.task;
import static io.dataphin.migration.flow.publish.Publications.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparePublishedStepTest {

    private static final LatestRun RUNNING = new LatestRun(Optional.of(new JobRun("j-1", JobState.RUNNING, NOW)), 0);

    private static PublishState of(int tasks) {
        return Publications.at(
                PublishStep.COMPARE,
                IntStream.rangeClosed(1, tasks)
                        .mapToObj(n -> task(n).at(State.PUBLISHED))
                        .toArray(PublishItem[]::new));
    }

    private static PublishState with(PublishState state, String instanceJobId) {
        return state.memory(
                state.memory().instances(Map.of("t1", new TaskInstance("RUNNING", "d1", instanceJobId, NOW))));
    }

    @Test
    void shouldAskForFiveJobsAtOnceAndForPublishedTasksOnly() {
        assertThat(calls(of(7))).hasSize(5);
        assertThat(calls(Publications.at(PublishStep.COMPARE, task(1).at(State.FAILED), task(2).at(State.PUBLISHED))))
                .containsExactly("run d2 page 1");
    }

    @ParameterizedTest
    @CsvSource({"j-1, SAME_JOB, true", "j-2, OTHER_JOB, false"})
    void shouldTellWhetherTheInstanceIsTheSourceJob(String instance, String line, boolean same) {
        StepOutcome<PublishState> outcome = decide(with(of(1), instance), RUNNING);

        assertThat(states(outcome)).containsExactly(State.COMPARED);
        assertThat(outcome.state().ended()).isTrue();
        assertThat(lines(outcome, 1)).containsExactly(line);
        assertThat(effects(outcome, RecordEffect.Compared.class))
                .singleElement()
                .satisfies(compared -> {
                    assertThat(compared.running().sameJob()).isEqualTo(same);
                    assertThat(compared.running().checkedAt()).isEqualTo(NOW);
                });
        assertThat(released(outcome)).containsExactly(1L);
    }

    @Test
    void shouldTellThatTheJobWasRestartedSinceThePublishBegan() {
        PublishItem restarted =
                task(1).at(State.PUBLISHED).runBefore(new JobRun("j-0", JobState.RUNNING, NOW.minusSeconds(9)));

        StepOutcome<PublishState> outcome =
                decide(with(Publications.at(PublishStep.COMPARE, restarted), "j-1"), RUNNING);

        assertThat(lines(outcome, 1)).containsExactly("OTHER_JOB");
    }

    @Test
    void shouldTellThatNeitherRunsWhenThereIsNoRunAndNoInstance() {
        StepOutcome<PublishState> outcome = decide(of(1), new LatestRun(Optional.empty(), 0));

        assertThat(lines(outcome, 1)).containsExactly("NEITHER_RUNS");
    }

    @Test
    void shouldLetGoOfWhatWasComparedAndAskForTheRest() {
        StepOutcome<PublishState> outcome = decide(of(3), RUNNING, new LatestRun(Optional.empty(), 3));

        assertThat(released(outcome)).containsExactly(1L);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.COMPARE);
        assertThat(calls(outcome.state())).containsExactly("run d2 page 3", "run d3 page 1");
    }

    @Test
    void shouldWaitFiveTimesAndThenEndWithoutTheComparison() {
        PublishState state =
                Publications.at(PublishStep.COMPARE, task(1).at(State.COMPARED), task(2).at(State.PUBLISHED));

        assertThat(step(state).fault(waited(state, 4), Publications.unavailable(), NOW))
                .isEmpty();
        StepOutcome<PublishState> outcome = step(state)
                .fault(waited(state, 5), Publications.unavailable(), NOW)
                .orElseThrow();

        assertThat(outcome.state().ended()).isTrue();
        assertThat(lines(outcome, 2)).containsExactly("NOT_COMPARED");
        assertThat(released(outcome)).containsExactly(2L);
        assertThat(effects(outcome, RecordEffect.WaitsFor.class)).containsExactly(new RecordEffect.WaitsFor(2, null));
    }

    @Test
    void shouldEndWithoutTheComparisonAtOnceWhenTheSourceRefuses() {
        assertThat(step(of(1)).fault(of(1), Publications.denied(), NOW))
                .hasValueSatisfying(outcome -> assertThat(lines(outcome, 1)).containsExactly("NOT_COMPARED"));
    }
}
