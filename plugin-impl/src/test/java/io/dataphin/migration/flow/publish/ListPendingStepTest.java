package io.dataphin.migration.flow.publish;

import static io.dataphin.migration.flow.publish.Publications.calls;
import static io.dataphin.migration.flow.publish.Publications.decide;
import static io.dataphin.migration.flow.publish.Publications.function;
import static io.dataphin.migration.flow.publish.Publications.page;
import static io.dataphin.migration.flow.publish.Publications.task;
import static io.dataphin.migration.flow.publish.Publications.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.spi.TargetPublishing.Pending;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListPendingStepTest {

    private static final PublishState STATE = Publications.at(PublishStep.LIST_PENDING, unknown(1), unknown(2));

    private static Pending pending(PublishItem item, long submitId) {
        return new Pending(submitId, item.object(), item.name());
    }

    private static Pending foreign(long submitId) {
        return new Pending(submitId, new ObjectVersion("FLINK_SQL", "foreign", "1"), "foreign");
    }

    @Test
    void shouldAskForOnePage() {
        assertThat(calls(STATE)).containsExactly("pending u-1 7 page 1");
    }

    @Test
    void shouldFindTasksByTheirVersions() {
        Pending otherVersion = new Pending(5, new ObjectVersion("FLINK_SQL", "t2", "2"), "task_2");

        StepOutcome<PublishState> outcome = decide(STATE, page(pending(task(1), 11), otherVersion));

        assertThat(outcome.state().step()).isEqualTo(PublishStep.LIST_ATTEMPTS);
        assertThat(outcome.state().items()).extracting(PublishItem::submitId).containsExactly(11L, null);
    }

    @Test
    void shouldAddOnlyWhatTheTasksNeedAndRememberWhichDo() {
        StepOutcome<PublishState> outcome =
                decide(STATE, page(foreign(1), pending(function(2), 22), pending(function(3), 23)));

        assertThat(outcome.state().files()).singleElement().satisfies(file -> {
            assertThat(file.object()).isEqualTo(function(2).object());
            assertThat(file.submitId()).isEqualTo(22);
            assertThat(file.state()).isEqualTo(PublishItem.State.WAITING);
        });
        assertThat(outcome.state().memory().needs()).isEqualTo(Map.of("STREAM_UDF/f2", List.of(2L)));
    }

    @Test
    void shouldReadPageByPage() {
        StepOutcome<PublishState> first =
                decide(STATE, page(3, List.of(pending(task(1), 11), pending(function(1), 21))));
        StepOutcome<PublishState> second = decide(first.state(), page(3, List.of(pending(task(2), 12))));

        assertThat(first.state().step()).isEqualTo(PublishStep.LIST_PENDING);
        assertThat(calls(first.state())).containsExactly("pending u-1 7 page 2");
        assertThat(second.state().step()).isEqualTo(PublishStep.LIST_ATTEMPTS);
        assertThat(second.state().memory().page()).isEqualTo(1);
        assertThat(second.state().items()).extracting(PublishItem::submitId).containsExactly(11L, 12L, 21L);
    }

    @Test
    void shouldReadListOnceMoreWhenTaskMayHaveMovedToAPageThatWasRead() {
        StepOutcome<PublishState> first = decide(STATE, page(3, List.of(foreign(1), pending(task(2), 12))));
        StepOutcome<PublishState> missed = decide(first.state(), page(3, List.of(foreign(2))));

        assertThat(calls(missed.state())).containsExactly("pending u-1 7 page 1");
        assertThat(missed.state().memory().restarts()).isEqualTo(1);
        assertThat(missed.state().items()).extracting(PublishItem::submitId).containsExactly(null, 12L);
    }

    @Test
    void shouldBeginAgainWhenTheListMovedAndKeepEachObjectOnce() {
        StepOutcome<PublishState> first = decide(STATE, page(3, List.of(foreign(1), pending(function(1), 21))));
        StepOutcome<PublishState> moved = decide(first.state(), page(4, List.of(foreign(1), pending(function(1), 21))));

        assertThat(calls(moved.state())).containsExactly("pending u-1 7 page 1");
        assertThat(moved.state().memory().restarts()).isEqualTo(1);
        assertThat(moved.state().files()).hasSize(1);
    }

    @Test
    void shouldBeginAgainAtMostThreeTimes() {
        PublishState moving = STATE.memory(PublishMemory.NONE.list(2, 3L, 3));

        StepOutcome<PublishState> outcome = decide(moving, page(4, List.of(foreign(1), foreign(2))));

        assertThat(outcome.state().step()).isEqualTo(PublishStep.LIST_ATTEMPTS);
    }

    @Test
    void shouldGoOnWhenNothingWaits() {
        assertThat(decide(STATE, page()).state().step()).isEqualTo(PublishStep.LIST_ATTEMPTS);
    }

    @Test
    void shouldReadTheNeedsOfScriptsWithLongLiterals() {
        PublishItem.Task record =
                new PublishItem.Task(1, "d1", null, Publications.draft("select '" + "x".repeat(1 << 20) + "', f1(x)"));
        PublishItem long1 =
                new PublishItem(task(1).object(), "task_1", record, null, 0, PublishItem.State.WAITING, true, null);

        StepOutcome<PublishState> outcome =
                decide(Publications.at(PublishStep.LIST_PENDING, long1), page(pending(function(1), 21)));

        assertThat(outcome.state().files()).hasSize(1);
    }

    @Test
    void shouldLeaveFaultsToTheOrdinaryTreatment() {
        OrdinaryFaults.assertOrdinary(STATE);
    }
}
