package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.NOW;
import static io.dataphin.migration.flow.publish.Publications.attempt;
import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.failures;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.lines;
import static io.dataphin.migration.flow.publish.Publications.others;
import static io.dataphin.migration.flow.publish.Publications.page;
import static io.dataphin.migration.flow.publish.Publications.released;
import static io.dataphin.migration.flow.publish.Publications.states;
import static io.dataphin.migration.flow.publish.Publications.task;
import static io.dataphin.migration.flow.publish.Publications.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import org.junit.jupiter.api.Test;

class ListAttemptsStepTest {

    private static PublishState of(PublishItem... items) {
        return Publications.at(PublishStep.LIST_ATTEMPTS, items);
    }

    @Test
    void shouldAskForOnePage() {
        assertThat(calls(of(task(1)))).containsExactly("attempts u-1 7 page 1");
    }

    @Test
    void shouldReadTheFirstPageOnlyWhenAllTasksWait() {
        StepOutcome<PublishState> outcome = decide(of(task(1), task(2)), page(1000, others(70, 2)));

        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(outcome.state().memory().newestAttempt()).isEqualTo(70);
        assertThat(outcome.state().items()).extracting(PublishItem::seenId).containsExactly(70L, 70L);
    }

    @Test
    void shouldSendFilesFirst() {
        StepOutcome<PublishState> outcome = decide(of(task(1), function(1)), page());

        assertThat(outcome.state().step()).isEqualTo(PublishStep.SEND_FILES);
        assertThat(outcome.state().items()).extracting(PublishItem::seenId).containsExactly(0L, 0L);
    }

    @Test
    void shouldFollowWhatSomebodyElseHasBegun() {
        StepOutcome<PublishState> outcome = decide(
                of(task(1), unknown(2), function(1)),
                page(
                        attempt(63, task(1), AttemptState.RUNNING),
                        attempt(62, unknown(2), AttemptState.RUNNING),
                        attempt(61, function(1), AttemptState.RUNNING)));

        assertThat(states(outcome)).containsOnly(State.SENT);
        assertThat(outcome.state().items()).extracting(PublishItem::seenId).containsExactly(62L, 61L, 60L);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.FOLLOW_FILES);
        assertThat(outcome.state().sentAt()).isEqualTo(NOW);
    }

    @Test
    void shouldSendAgainWhatHasFailedOrWasPublishedBefore() {
        StepOutcome<PublishState> outcome = decide(
                of(task(1), task(2)),
                page(attempt(63, task(1), AttemptState.FAILED), attempt(62, task(2), AttemptState.SUCCEEDED)));

        assertThat(states(outcome)).containsOnly(State.WAITING);
        assertThat(outcome.state().items()).extracting(PublishItem::seenId).containsExactly(63L, 63L);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldCountATaskThatWaitsNoMoreAsPublishedWhenItsNewestAttemptSucceeded() {
        StepOutcome<PublishState> outcome = decide(
                of(unknown(1)),
                page(attempt(63, unknown(1), AttemptState.SUCCEEDED), attempt(62, unknown(1), AttemptState.FAILED)));

        assertThat(states(outcome)).containsExactly(State.PUBLISHED);
        assertThat(outcome.state().step()).isEqualTo(PublishStep.READ_INSTANCES);
        assertThat(outcome.effects())
                .contains(new RecordEffect.Publication(1, PublicationStatus.PUBLISHED, null, null));
        assertThat(lines(outcome, 1)).containsExactly("PUBLISHED");
    }

    @Test
    void shouldFailATaskThatWaitsNoMoreAndWasNotPublished() {
        StepOutcome<PublishState> outcome =
                decide(of(unknown(1), unknown(2)), page(attempt(63, unknown(1), AttemptState.FAILED)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_NOT_SUBMITTED", "2 PUBLISH_NOT_SUBMITTED");
        assertThat(released(outcome)).containsExactly(1L, 2L);
        assertThat(outcome.state().ended()).isTrue();
    }

    @Test
    void shouldReadOnOnlyUntilEachTaskThatWaitsNoMoreWasMet() {
        StepOutcome<PublishState> first = decide(of(unknown(1), task(2)), page(1000, others(70, 2)));
        StepOutcome<PublishState> second = decide(first.state(), page(attempt(40, unknown(1), AttemptState.SUCCEEDED)));

        assertThat(calls(first.state())).containsExactly("attempts u-1 7 page 2");
        assertThat(second.state().step()).isEqualTo(PublishStep.SEND_TASKS);
        assertThat(second.state().memory().newestAttempt()).isEqualTo(70);
        assertThat(states(second)).containsExactly(State.PUBLISHED, State.WAITING);
        assertThat(second.state().tasks().get(1).seenId()).isEqualTo(70);
    }

    @Test
    void shouldFailATaskThatIsOnNoPage() {
        PublishState last =
                of(unknown(1)).memory(PublishMemory.NONE.newestAttempt(70).list(2, null, 0));

        StepOutcome<PublishState> outcome = decide(last, page(4, others(68, 2)));

        assertThat(failures(outcome)).containsExactly("1 PUBLISH_NOT_SUBMITTED");
    }

    @Test
    void shouldLeaveFaultsToTheOrdinaryTreatment() {
        OrdinaryFaults.assertOrdinary(of(task(1)));
    }
}
