package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.attempt;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.effects;
import static io.dataphin.migration.flow.publish.Publications.failures;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.others;
import static io.dataphin.migration.flow.publish.Publications.page;
import static io.dataphin.migration.flow.publish.Publications.released;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import io.dataphin.migration.flow.publish.PublishMemory.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRefusedStepTest {

    private static final PublishMemory REFUSED = PublishMemory.NONE
            .needs(Map.of("STREAM_UDF/f1", List.of(1L, 2L)))
            .refusal(Refusal.of(Publications.rejected()));

    private static PublishState of(PublishItem... items) {
        return Publications.at(PublishStep.CHECK_REFUSED, items).memory(REFUSED);
    }

    @Test
    void shouldLookOnceAtTheAttempts() {
        assertThat(calls(of(task(1)))).containsExactly("attempts u-1 7 page 1");
    }

    @ParameterizedTest
    @CsvSource({"51, RUNNING", "51, SUCCEEDED", "50, RUNNING", "30, RUNNING"})
    void shouldFollowWhoeverPublishesTheTask(long id, AttemptState state) {
        StepOutcome<PublishState> outcome = decide(of(task(1), task(2)), page(attempt(id, task(1), state)));

        assertThat(states(outcome)).containsExactly(State.SENT, State.WAITING);
        assertThat(outcome.state().tasks().get(0).seenId()).isEqualTo(id - 1);
        assertThat(outcome.state().sentAt()).isEqualTo(NOW);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(outcome.state().memory().refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"51, FAILED", "50, FAILED", "50, SUCCEEDED"})
    void shouldFailTheTaskWithThePlatformsWordsOtherwise(long id, AttemptState state) {
        StepOutcome<PublishState> outcome = decide(of(task(1), task(2)), page(attempt(id, task(1), state)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_REFUSED");
        assertThat(released(outcome)).containsExactly(1L);
        assertThat(states(outcome)).containsExactly(State.FAILED, State.WAITING);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(effects(outcome, RecordEffect.Publication.class))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.message()).isEqualTo("not now");
                    assertThat(told.failure().parameters())
                            .containsEntry("vendorMessage", "not now")
                            .containsEntry("vendorCode", "DPN.Publish.NotAvailable")
                            .containsEntry("requestId", "r-1")
                            .containsEntry("task", "task_1")
                            .containsEntry("version", "1");
                });
        assertThat(effects(outcome, RecordEffect.Logged.class)).singleElement().satisfies(line -> {
            assertThat(line.requestId()).isEqualTo("r-1");
            assertThat(line.parameters()).containsEntry("code", "PUBLISH_REFUSED");
        });
    }

    @Test
    void shouldEndWhenNoTaskIsLeft() {
        StepOutcome<PublishState> outcome = decide(of(task(1)), page());

        assertThat(outcome.state().ended()).isTrue();
        assertThat(released(outcome)).containsExactly(1L);
    }

    @Test
    void shouldFailTheTasksThatNeedARefusedFile() {
        StepOutcome<PublishState> outcome = decide(of(task(1), task(2), task(3), function(1)), page());

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_NEEDS_FILE", "2 PUBLISH_NEEDS_FILE");
        assertThat(states(outcome)).containsExactly(State.FAILED, State.FAILED, State.WAITING, State.FAILED);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
    }

    @Test
    void shouldReadOnWhileAttemptsAreNewerThanTheSeenOne() {
        StepOutcome<PublishState> outcome = decide(of(task(1)), page(1000, others(70, 2)));

        assertThat(calls(outcome.state())).containsExactly("attempts u-1 7 page 2");
        assertThat(outcome.state().memory().refusal()).isNotNull();
    }

    @Test
    void shouldLeaveFaultsToTheOrdinaryTreatment() {
        OrdinaryFaults.assertOrdinary(of(task(1)));
    }
}
