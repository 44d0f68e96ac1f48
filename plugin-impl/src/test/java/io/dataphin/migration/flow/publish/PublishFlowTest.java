package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.FLOW;
import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.effects;
import static io.dataphin.migration.flow.publish.Publications.failures;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.released;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.task;
import static io.dataphin.migration.flow.publish.Publications.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishFlowTest {

    private static final PublishState STATE = Publications.at(
            PublishStep.FOLLOW_TASKS,
            task(1),
            task(2).at(State.SENT),
            task(3).at(State.PUBLISHED),
            task(4).at(State.COMPARED),
            task(5).at(State.FAILED),
            function(1));

    /** The table test of each step. A new step does not compile before it is named here. */
    private static Class<?> tableTest(PublishStep step) {
        return switch (step) {
            case READ_RUNS -> ReadRunsStepTest.class;
            case LIST_PENDING -> ListPendingStepTest.class;
            case LIST_ATTEMPTS -> ListAttemptsStepTest.class;
            case LOOK_AT_FILES, LOOK_AT_TASKS -> LookAtSentStepTest.class;
            case SEND_FILES, SEND_TASKS -> SendStepTest.class;
            case FOLLOW_FILES, FOLLOW_TASKS -> FollowStepTest.class;
            case CHECK_REFUSED -> CheckRefusedStepTest.class;
            case READ_INSTANCES -> ReadInstancesStepTest.class;
            case COMPARE -> ComparePublishedStepTest.class;
            case NONE -> PublishFlowTest.class;
        };
    }

    @ParameterizedTest
    @EnumSource(value = PublishStep.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldHaveAStepAndItsTableTestForEachValue(PublishStep step) {
        assertThat(FLOW.step(STATE.at(step)).getClass().getSimpleName() + "Test")
                .isEqualTo(tableTest(step).getSimpleName());
    }

    @Test
    void shouldHaveEndedAtNone() {
        assertThat(FLOW.kind()).isEqualTo(FlowKind.PUBLISH);
        assertThat(STATE.at(PublishStep.NONE).ended()).isTrue();
        assertThat(FLOW.step(STATE.at(PublishStep.NONE))).isNull();
    }

    @Test
    void shouldTellTheOpenRecordsWhatTheyWaitFor() {
        StepOutcome<PublishState> outcome = FLOW.waits(STATE, Publications.unavailable(), false, NOW);

        assertThat(effects(outcome, RecordEffect.WaitsFor.class))
                .extracting(RecordEffect.WaitsFor::recordId)
                .containsExactly(1L, 2L, 3L);
        assertThat(effects(outcome, RecordEffect.WaitsFor.class))
                .extracting(waits -> waits.reason().code())
                .containsOnly("waiting.TARGET_UNAVAILABLE");
        assertThat(lines(outcome, 1)).containsExactly("WAITING");
        assertThat(lines(outcome, 5)).isEmpty();
        assertThat(outcome.state()).isEqualTo(STATE);
        assertThat(outcome.intentEnd()).isNull();
    }

    @Test
    void shouldWriteOneLineForFaultsInARow() {
        StepOutcome<PublishState> outcome = FLOW.waits(waited(STATE, 1), Publications.unavailable(), false, NOW);

        assertThat(effects(outcome, RecordEffect.Logged.class)).isEmpty();
        assertThat(effects(outcome, RecordEffect.WaitsFor.class)).hasSize(3);
    }

    @Test
    void shouldSayThatAnAnswerWasLost() {
        StepOutcome<PublishState> outcome = FLOW.waits(STATE, lost(), true, NOW);

        assertThat(effects(outcome, RecordEffect.WaitsFor.class))
                .extracting(waits -> waits.reason().code())
                .containsOnly("waiting.ANSWER_LOST");
    }

    @ParameterizedTest
    @CsvSource({
        "unavailable, PUBLISH_UNAVAILABLE",
        "clock, PUBLISH_CLOCK_OFF",
        "denied, PUBLISH_REFUSED",
        "rejected, PUBLISH_REFUSED",
        "lost, PUBLISH_UNAVAILABLE"
    })
    void shouldFailAllTasksThatHaveNotEnded(String fault, String code) {
        StepOutcome<PublishState> outcome = FLOW.fails(STATE, fault(fault), NOW);

        assertThat(failures(outcome)).containsExactly("1 " + code, "2 " + code);
        assertThat(released(outcome)).as("ended ones were let go before").containsExactly(1L, 2L, 3L);
        assertThat(states(outcome).subList(0, 5))
                .containsExactly(State.FAILED, State.FAILED, State.PUBLISHED, State.COMPARED, State.FAILED);
        assertThat(outcome.state().ended()).isTrue();
        assertThat(effects(outcome, RecordEffect.Publication.class)
                        .get(0)
                        .failure()
                        .parameters())
                .containsEntry("task", "task_1")
                .containsEntry("vendorMessage", "not now")
                .containsKey("vendorCode");
    }

    @ParameterizedTest
    @CsvSource({"false, PUBLISH_ERROR", "true, PUBLISH_ERROR_UNSURE"})
    void shouldSayWhenThePublishMayHaveBeenBegun(boolean unsure, String code) {
        StepOutcome<PublishState> outcome = FLOW.breaks(STATE, unsure, NOW);

        assertThat(failures(outcome)).containsExactly("1 " + code, "2 " + code);
        assertThat(released(outcome)).containsExactly(1L, 2L, 3L);
        assertThat(outcome.state().ended()).isTrue();
        assertThat(effects(outcome, RecordEffect.Logged.class))
                .extracting(RecordEffect.Logged::requestId)
                .containsOnlyNulls();
    }

    private static PlatformException fault(String name) {
        return switch (name) {
            case "unavailable" -> Publications.unavailable();
            case "clock" ->
                new ClockOffException(
                        Platform.TARGET, PlatformAnswer.none("PublishObjectList", "not now"), Optional.empty());
            case "denied" -> Publications.denied();
            case "rejected" -> Publications.rejected();
            default -> lost();
        };
    }

    private static PlatformException lost() {
        return new OutcomeUnknownException(Platform.TARGET, PlatformAnswer.none("PublishObjectList", "not now"), null);
    }
}
