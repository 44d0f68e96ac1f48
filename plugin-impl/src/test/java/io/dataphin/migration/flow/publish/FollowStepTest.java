package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.TIMEOUT;
import static io.dataphin.migration.flow.publish.Publications.attempt;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.due;
import static io.dataphin.migration.flow.publish.Publications.effects;
import static io.dataphin.migration.flow.publish.Publications.failures;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.others;
import static io.dataphin.migration.flow.publish.Publications.page;
import static io.dataphin.migration.flow.publish.Publications.released;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowStepTest {

    private static final PublishMemory NEEDS = PublishMemory.NONE.needs(Map.of("STREAM_UDF/f1", List.of(1L)));

    private static PublishItem sent(PublishItem item) {
        return item.at(State.SENT);
    }

    private static PublishState tasks(PublishItem... items) {
        return Publications.at(PublishStep.FOLLOW_TASKS, items).memory(NEEDS).sent(NOW);
    }

    private static PublishState files(PublishItem... items) {
        return Publications.at(PublishStep.FOLLOW_FILES, items).memory(NEEDS).sent(NOW);
    }

    @Test
    void shouldAskForOnePage() {
        assertThat(calls(tasks(sent(task(1))))).containsExactly("attempts u-1 7 page 1");
    }

    @Test
    void shouldGoOnWithoutCallWhenNothingWasSent() {
        assertThat(calls(files(task(1), sent(task(2))))).isEmpty();
        assertThat(decide(files(task(1))).state().step()).isEqualTo(PublishStep.SEND_TASKS);
    }

    @Test
    void shouldTellThatATaskIsPublished() {
        StepOutcome<PublishState> outcome =
                decide(tasks(sent(task(1))), page(attempt(51, task(1), AttemptState.SUCCEEDED)));

        assertThat(states(outcome)).containsExactly(State.PUBLISHED);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.READ_INSTANCES);
        assertThat(due(outcome)).isZero();
        assertThat(outcome.effects())
                .contains(new RecordEffect.Publication(1, PublicationStatus.PUBLISHED, null, null));
        assertThat(lines(outcome, 1)).containsExactly("PUBLISHED");
        assertThat(released(outcome)).as("until it was compared").isEmpty();
    }

    @Test
    void shouldTellWhyATaskFailed() {
        StepOutcome<PublishState> outcome = decide(
                tasks(sent(task(1)), sent(task(2))),
                page(attempt(52, task(1), AttemptState.FAILED), attempt(51, task(2), AttemptState.SUCCEEDED)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_FAILED");
        assertThat(effects(outcome, RecordEffect.Publication.class).get(0).message())
                .isEqualTo("no quota");
        assertThat(released(outcome)).containsExactly(1L);
        assertThat(lines(outcome, 1)).containsExactly("FAILED");
        assertThat(outcome.state().step()).isEqualTo(PublishStep.READ_INSTANCES);
    }

    @Test
    void shouldEndWhenNoTaskWasPublished() {
        StepOutcome<PublishState> outcome =
                decide(tasks(sent(task(1))), page(attempt(51, task(1), AttemptState.FAILED)));

        assertThat(outcome.state().ended()).isTrue();
    }

    @Test
    void shouldSendTheTasksOnceTheFilesArePublished() {
        StepOutcome<PublishState> outcome =
                decide(files(task(1), sent(function(1))), page(attempt(51, function(1), AttemptState.SUCCEEDED)));

        assertThat(states(outcome)).containsExactly(State.WAITING, State.PUBLISHED);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldNotSendATaskWhoseFileFailed() {
        StepOutcome<PublishState> outcome =
                decide(files(task(1), task(2), sent(function(1))), page(attempt(51, function(1), AttemptState.FAILED)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_NEEDS_FILE");
        assertThat(effects(outcome, RecordEffect.Publication.class)
                        .get(0)
                        .failure()
                        .parameters())
                .containsEntry("name", "f1")
                .containsEntry("vendorMessage", "no quota");
        assertThat(states(outcome)).containsExactly(State.FAILED, State.WAITING, State.FAILED);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
    }

    @Test
    void shouldFailATaskOnceWhenSeveralOfItsFilesFailed() {
        PublishState state = files(task(1), sent(function(1)), sent(function(2)));
        PublishMemory both =
                PublishMemory.NONE.needs(Map.of("STREAM_UDF/f1", List.of(1L), "STREAM_UDF/f2", List.of(1L)));

        StepOutcome<PublishState> outcome = decide(
                state.memory(both),
                page(attempt(52, function(1), AttemptState.FAILED), attempt(51, function(2), AttemptState.FAILED)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_NEEDS_FILE");
        assertThat(released(outcome)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"0, 500", "600, 500", "4000, 2000", "60000, 10000"})
    void shouldAskAgainAfterHalfOfTheTime(long runningMillis, long gapMillis) {
        PublishState state = tasks(sent(task(1))).sent(NOW.minusMillis(runningMillis));

        StepOutcome<PublishState> outcome = decide(state, page(attempt(51, task(1), AttemptState.RUNNING)));

        assertThat(due(outcome)).isEqualTo(Duration.ofMillis(gapMillis));
        assertThat(outcome.state().step()).isEqualTo(PublishStep.FOLLOW_TASKS);
        assertThat(states(outcome)).containsExactly(State.SENT);
    }

    @Test
    void shouldWaitForAnAttemptThatIsNotThereYet() {
        StepOutcome<PublishState> outcome =
                decide(tasks(sent(task(1))), page(attempt(50, task(1), AttemptState.FAILED)));

        assertThat(states(outcome)).containsExactly(State.SENT);
        assertThat(due(outcome)).isPositive();
    }

    @Test
    void shouldReadOnlyToTheSeenAttempt() {
        StepOutcome<PublishState> outcome = decide(tasks(sent(task(1))), page(1000, others(50, 2)));

        assertThat(calls(outcome.state())).containsExactly("attempts u-1 7 page 1");
        assertThat(due(outcome)).isPositive();
    }

    @Test
    void shouldReadOnUntilAllWereMetAndKeepWhatItMet() {
        StepOutcome<PublishState> first = decide(
                tasks(sent(task(1)), sent(task(2))),
                page(
                        1000,
                        List.of(
                                attempt(71, task(1), AttemptState.RUNNING),
                                attempt(70, task(3), AttemptState.SUCCEEDED))));
        StepOutcome<PublishState> second = decide(
                first.state(),
                page(
                        1000,
                        List.of(
                                attempt(69, task(1), AttemptState.FAILED),
                                attempt(68, task(2), AttemptState.SUCCEEDED))));

        assertThat(calls(first.state())).containsExactly("attempts u-1 7 page 2");
        assertThat(due(first)).isZero();
        assertThat(states(second)).as("the newest attempt counts").containsExactly(State.SENT, State.PUBLISHED);
        assertThat(calls(second.state())).containsExactly("attempts u-1 7 page 1");
        assertThat(due(second)).isPositive();
    }

    @Test
    void shouldFailATaskThatTakesTooLong() {
        PublishState late =
                tasks(sent(task(1)), sent(task(2))).sent(NOW.minus(TIMEOUT).minusMillis(1));

        StepOutcome<PublishState> outcome = decide(late, page(attempt(51, task(2), AttemptState.SUCCEEDED)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_TIMEOUT");
        assertThat(effects(outcome, RecordEffect.Publication.class))
                .filteredOn(told -> told.failure() != null)
                .singleElement()
                .satisfies(told -> assertThat(told.failure().parameters()).containsEntry("minutes", "10"));
        assertThat(states(outcome)).containsExactly(State.FAILED, State.PUBLISHED);
    }

    @Test
    void shouldFailTheTasksWhoseFileTakesTooLong() {
        PublishState late =
                files(task(1), sent(function(1))).sent(NOW.minus(TIMEOUT).minusMillis(1));

        StepOutcome<PublishState> outcome = decide(late, page());

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_NEEDS_FILE");
        assertThat(outcome.state().ended()).isTrue();
    }

    @Test
    void shouldTellThatRecordsWaitNoMore() {
        StepOutcome<PublishState> outcome = decide(
                Publications.waited(tasks(sent(task(1)), task(2).at(State.FAILED)), 2),
                page(attempt(51, task(1), AttemptState.FAILED)));

        assertThat(effects(outcome, RecordEffect.WaitsFor.class)).containsExactly(new RecordEffect.WaitsFor(1, null));
    }

    @Test
    void shouldLeaveFaultsToTheOrdinaryTreatment() {
        OrdinaryFaults.assertOrdinary(tasks(sent(task(1))));
    }
}
