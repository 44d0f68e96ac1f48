package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.due;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.open;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.step;
import static io.dataphin.migration.flow.publish.Publications.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendStepTest {

    private static final PublishMemory NEEDS = PublishMemory.NONE.needs(Map.of("STREAM_UDF/f1", List.of(1L)));

    private static PublishState files(PublishItem... items) {
        return Publications.at(PublishStep.SEND_FILES, items).memory(NEEDS);
    }

    private static PublishState tasks(PublishItem... items) {
        return Publications.at(PublishStep.SEND_TASKS, items).memory(NEEDS);
    }

    private static WriteStep<PublishState> write(PublishState state) {
        return (WriteStep<PublishState>) step(state);
    }

    /** The state as it is committed with the intent. */
    private static PublishState committed(PublishState state) {
        return open(write(state).looking(state), NOW, NOW.plusSeconds(15));
    }

    /** Lets the step decide upon the answer, as the engine does. */
    private static StepOutcome<PublishState> answered(PublishState state, String requestId) {
        return step(state).decide(committed(state), Publications.answers(requestId));
    }

    private static StepOutcome<PublishState> rejected(PublishState state) {
        return step(state).fault(committed(state), Publications.rejected(), NOW).orElseThrow();
    }

    @Test
    void shouldSendFilesAndTasksOnTheirOwn() {
        assertThat(calls(files(task(1), function(1), function(2)))).containsExactly("publish u-1 7 [201, 202]");
        assertThat(calls(tasks(task(1), task(2), function(1).at(State.PUBLISHED))))
                .containsExactly("publish u-1 7 [101, 102]");
        assertThat(write(tasks(task(1))).intent(tasks(task(1)))).isEqualTo(IntentKind.PUBLISH);
    }

    @Test
    void shouldSendOnlyWhatWaits() {
        assertThat(calls(tasks(task(1).at(State.FAILED), task(2), task(3).at(State.SENT))))
                .containsExactly("publish u-1 7 [102]");
        assertThat(calls(tasks(task(1).at(State.SENT)))).isEmpty();
        assertThat(decide(tasks(task(1).at(State.SENT))).state().step()).isEqualTo(PublishStep.FOLLOW_TASKS);
    }

    @Test
    void shouldSendAtMostFiftyAndThenTheRest() {
        PublishState many =
                files(IntStream.range(0, 60).mapToObj(Publications::function).toArray(PublishItem[]::new));

        StepOutcome<PublishState> outcome = answered(many, "r-1");

        assertThat(outcome.state().files())
                .filteredOn(item -> item.state() == State.SENT)
                .hasSize(50);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_FILES);
        assertThat(due(outcome)).isZero();
    }

    @Test
    void shouldSendOneByOneAfterARefusalOfSeveral() {
        assertThat(calls(tasks(task(1), task(2)).oneByOneFromNowOn())).containsExactly("publish u-1 7 [101]");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublishStep.class,
            names = {"SEND_FILES", "SEND_TASKS"})
    void shouldCommitThatItLooksFromTheFirstPage(PublishStep send) {
        PublishState state = Publications.at(send, task(1), function(1)).memory(PublishMemory.NONE.list(3, null, 0));

        PublishState looking = write(state).looking(state);

        assertThat(looking.step())
                .isEqualTo(send == PublishStep.SEND_FILES ? PublishStep.LOOK_AT_FILES : PublishStep.LOOK_AT_TASKS);
        assertThat(looking.memory().page()).isEqualTo(1);
        assertThat(looking.items()).as("still to be sent").isEqualTo(state.items());
    }

    @Test
    void shouldFollowWhatWasSentHalfASecondLater() {
        PublishState state = tasks(task(1), task(2));
        StepOutcome<PublishState> outcome = answered(state.memory(state.memory().lost(3)), "r-1");

        assertThat(states(outcome)).containsOnly(State.SENT);
        assertThat(outcome.state().memory().lost()).isZero();
        assertThat(outcome.state().step()).isEqualTo(PublishStep.FOLLOW_TASKS);
        assertThat(outcome.state().sentAt()).isEqualTo(NOW);
        assertThat(due(outcome)).isEqualTo(Duration.ofMillis(500));
        assertThat(outcome.intentEnd()).isEqualTo(new StepOutcome.IntentEnd(IntentResult.DONE, "r-1"));
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldTellTheTasksThatNeedAFile() {
        StepOutcome<PublishState> outcome = answered(files(task(1), task(2), function(1)), "");

        assertThat(outcome.state().step()).isEqualTo(PublishStep.FOLLOW_FILES);
        assertThat(lines(outcome, 1)).containsExactly("PUBLISHING_FILE");
        assertThat(lines(outcome, 2)).isEmpty();
        assertThat(outcome.intentEnd().requestId()).as("none").isNull();
    }

    @Test
    void shouldSendEachAloneWhenSeveralAreRefused() {
        StepOutcome<PublishState> outcome = rejected(tasks(task(1), task(2)));

        assertThat(outcome.state().oneByOne()).isTrue();
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(states(outcome)).containsOnly(State.WAITING);
    }

    @Test
    void shouldCheckASingleObjectThatIsRefused() {
        StepOutcome<PublishState> outcome = rejected(files(task(1), function(1)));

        assertThat(outcome.state().step()).isEqualTo(PublishStep.CHECK_REFUSED);
        assertThat(outcome.state().memory().refusal().message()).isEqualTo("not now");
        assertThat(outcome.state().memory().refusal().parameters()).containsEntry("requestId", "r-1");
    }

    @Test
    void shouldCheckEachThatIsRefusedAlone() {
        assertThat(rejected(tasks(task(1), task(2)).oneByOneFromNowOn()).state().step())
                .isEqualTo(PublishStep.CHECK_REFUSED);
    }

    @Test
    void shouldLeaveOtherFaultsToTheOrdinaryTreatment() {
        PublishState state = tasks(task(1));

        assertThat(step(state).fault(committed(state), Publications.unavailable(), NOW))
                .isEmpty();
        assertThat(step(state).fault(committed(state), Publications.denied(), NOW))
                .isEmpty();
    }
}
