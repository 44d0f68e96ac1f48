package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.released;
import static io.dataphin.migration.flow.publish.Publications.step;
import static io.dataphin.migration.flow.publish.Publications.task;
import static io.dataphin.migration.flow.publish.Publications.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadInstancesStepTest {

    private static final PublishState STATE = Publications.at(
            PublishStep.READ_INSTANCES,
            task(1).at(State.PUBLISHED),
            task(2).at(State.FAILED),
            task(3).at(State.PUBLISHED));

    @Test
    void shouldAskForAllPublishedTasksAtOnce() {
        assertThat(calls(STATE)).containsExactly("instances u-1 7 [t1, t3]");
    }

    @Test
    void shouldRememberTheInstances() {
        Map<String, TaskInstance> instances = Map.of("t1", new TaskInstance("RUNNING", "d1", "j", NOW));

        StepOutcome<PublishState> outcome = decide(STATE, instances);

        assertThat(outcome.state().step()).isEqualTo(PublishStep.COMPARE);
        assertThat(outcome.state().memory().instances()).isEqualTo(instances);
    }

    @Test
    void shouldEndWithoutCallWhenNothingWasPublished() {
        PublishState none = Publications.at(PublishStep.READ_INSTANCES, task(1).at(State.FAILED));

        assertThat(calls(none)).isEmpty();
        assertThat(decide(none).state().ended()).isTrue();
    }

    @Test
    void shouldWaitFiveTimesAndThenEndWithoutTheComparison() {
        assertThat(step(STATE).fault(waited(STATE, 4), Publications.unavailable(), NOW))
                .isEmpty();
        shouldEndWithoutComparison(step(STATE)
                .fault(waited(STATE, 5), Publications.unavailable(), NOW)
                .orElseThrow());
    }

    @Test
    void shouldEndWithoutTheComparisonAtOnceWhenThePlatformRefuses() {
        shouldEndWithoutComparison(
                step(STATE).fault(STATE, Publications.rejected(), NOW).orElseThrow());
    }

    private static void shouldEndWithoutComparison(StepOutcome<PublishState> outcome) {
        assertThat(outcome.state().ended()).isTrue();
        assertThat(lines(outcome, 1)).containsExactly("NOT_COMPARED");
        assertThat(lines(outcome, 2)).isEmpty();
        assertThat(lines(outcome, 3)).containsExactly("NOT_COMPARED");
        assertThat(released(outcome)).containsExactly(1L, 3L);
    }
}
