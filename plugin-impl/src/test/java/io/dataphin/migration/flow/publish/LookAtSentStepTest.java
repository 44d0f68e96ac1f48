package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.answeredAt;
import static io.dataphin.migration.flow.publish.Publications.attempt;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.due;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.open;
import static io.dataphin.migration.flow.publish.Publications.others;
import static io.dataphin.migration.flow.publish.Publications.page;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.step;
import static io.dataphin.migration.flow.publish.Publications.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookAtSentStepTest {

    private static final Instant OPENED = NOW.minusSeconds(4);
    private static final Instant SETTLES = NOW.plusSeconds(11);

    private static PublishState tasks(PublishItem... items) {
        return open(Publications.at(PublishStep.LOOK_AT_TASKS, items), OPENED, SETTLES);
    }

    private static StepOutcome<PublishState> settled(PublishState state, Page<?> page) {
        return step(state).decide(state, answeredAt(SETTLES, page));
    }

    @ParameterizedTest
    @CsvSource({"LOOK_AT_FILES, SEND_FILES", "LOOK_AT_TASKS, SEND_TASKS"})
    void shouldGoOnWithoutCallWhenNothingIsOpen(PublishStep look, PublishStep send) {
        PublishState state = look == PublishStep.LOOK_AT_FILES
                ? Publications.at(look, task(1), function(1))
                : Publications.at(look, task(1));

        assertThat(calls(state)).isEmpty();
        assertThat(decide(state).state().step()).isEqualTo(send);
        assertThat(decide(state).intentEnd()).isNull();
    }

    @Test
    void shouldGoOnAtTheStepThatFollowsWhenNothingWaits() {
        PublishState state = tasks(task(1).at(State.SENT));

        assertThat(calls(state)).isEmpty();
        assertThat(decide(state).state().step()).isEqualTo(PublishStep.FOLLOW_TASKS);
        assertThat(decide(state).intentEnd().result()).isEqualTo(IntentResult.FOUND_DONE);
    }

    @ParameterizedTest
    @EnumSource(AttemptState.class)
    void shouldFindWhatWasSentByAnAttemptThatIsNewerThanTheSeenOne(AttemptState attempt) {
        StepOutcome<PublishState> outcome = decide(tasks(task(1)), page(attempt(51, task(1), attempt)));

        assertThat(calls(tasks(task(1)))).containsExactly("attempts u-1 7 page 1");
        assertThat(states(outcome)).containsExactly(State.SENT);
        assertThat(outcome.state().tasks().get(0).seenId()).as("it counts").isEqualTo(50);
        assertThat(outcome.state().sentAt()).isEqualTo(NOW);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.FOLLOW_TASKS);
        assertThat(outcome.intentEnd().result()).isEqualTo(IntentResult.FOUND_DONE);
        assertThat(lines(outcome, 1)).containsExactly("PUBLISH_FOUND");
    }

    @Test
    void shouldFindFiles() {
        PublishState state = open(Publications.at(PublishStep.LOOK_AT_FILES, task(1), function(1)), OPENED, SETTLES);

        StepOutcome<PublishState> outcome = decide(state, page(attempt(51, function(1), AttemptState.RUNNING)));

        assertThat(states(outcome)).containsExactly(State.WAITING, State.SENT);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.FOLLOW_FILES);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldLookAgainLaterBeforeTheWriteHasSettled() {
        StepOutcome<PublishState> outcome = decide(tasks(task(1)), page(attempt(50, task(1), AttemptState.FAILED)));

        assertThat(outcome.intentEnd()).as("still open").isNull();
        assertThat(outcome.state().step()).isEqualTo(PublishStep.LOOK_AT_TASKS);
        assertThat(due(outcome)).as("half of the time").isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldReadNoFurtherPageBeforeTheWriteHasSettled() {
        StepOutcome<PublishState> outcome = decide(tasks(task(1)), page(1000, others(70, 2)));

        assertThat(calls(outcome.state())).containsExactly("attempts u-1 7 page 1");
    }

    @Test
    void shouldLookAtTheLatestWhenTheWriteHasSettled() {
        PublishState state =
                open(Publications.at(PublishStep.LOOK_AT_TASKS, task(1)), NOW.minusSeconds(19), NOW.plusSeconds(1));

        assertThat(due(decide(state, page()))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldNotCountALookThatWasAskedBeforeTheWriteHadSettled() {
        PublishState state = tasks(task(1));

        StepOutcome<PublishState> outcome =
                step(state).decide(state, new Answers(List.of(page()), SETTLES.minusMillis(1), SETTLES.plusSeconds(1)));

        assertThat(outcome.intentEnd()).isNull();
        assertThat(outcome.state().head().dueAt()).isAfter(SETTLES.plusSeconds(1));
    }

    @Test
    void shouldSendAgainWhatWasNotSentOnceTheWriteHasSettled() {
        StepOutcome<PublishState> outcome = settled(tasks(task(1)), page(1000, others(50, 2)));

        assertThat(outcome.intentEnd().result()).isEqualTo(IntentResult.FOUND_NOT_DONE);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(states(outcome)).containsExactly(State.WAITING);
    }

    @Test
    void shouldCountTheAnswersThatAreLostInARow() {
        StepOutcome<PublishState> outcome = settled(lost(8), page());

        assertThat(outcome.state().memory().lost()).isEqualTo(9);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
    }

    @Test
    void shouldFailWhatWasNotSentInTenTries() {
        StepOutcome<PublishState> outcome = settled(lost(9), page());

        assertThat(Publications.failures(outcome)).containsExactly("1 PUBLISH_ANSWERS_LOST");
        assertThat(Publications.released(outcome)).containsExactly(1L);
        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.intentEnd().result()).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    private static PublishState lost(int times) {
        PublishState state = tasks(task(1));
        return state.memory(state.memory().lost(times));
    }

    @Test
    void shouldReadOnToTheSeenAttemptOnceTheWriteHasSettled() {
        StepOutcome<PublishState> first = settled(tasks(task(1)), page(1000, others(70, 2)));
        StepOutcome<PublishState> second = settled(first.state(), page(attempt(68, task(1), AttemptState.RUNNING)));

        assertThat(first.intentEnd()).isNull();
        assertThat(calls(first.state())).containsExactly("attempts u-1 7 page 2");
        assertThat(states(second)).containsExactly(State.SENT);
        assertThat(second.intentEnd().result()).isEqualTo(IntentResult.FOUND_DONE);
    }

    @Test
    void shouldKeepWhatItFoundWhileItLooksForTheRest() {
        PublishState state = tasks(task(1), task(2));

        StepOutcome<PublishState> early = decide(state, page(attempt(51, task(2), AttemptState.RUNNING)));
        StepOutcome<PublishState> late = settled(state, page(2, List.of(attempt(51, task(2), AttemptState.RUNNING))));

        assertThat(states(early)).containsExactly(State.WAITING, State.SENT);
        assertThat(early.intentEnd()).isNull();
        assertThat(states(late)).containsExactly(State.WAITING, State.SENT);
        assertThat(late.state().step()).isEqualTo(PublishStep.SEND_TASKS);
    }

    @Test
    void shouldLookForTheOneThatWasSentAlone() {
        PublishState state = tasks(task(1), task(2)).oneByOneFromNowOn();

        StepOutcome<PublishState> outcome = decide(state, page(attempt(51, task(1), AttemptState.RUNNING)));

        assertThat(outcome.intentEnd().result()).isEqualTo(IntentResult.FOUND_DONE);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
    }

    @Test
    void shouldLeaveFaultsToTheOrdinaryTreatment() {
        OrdinaryFaults.assertOrdinary(tasks(task(1)));
    }
}
