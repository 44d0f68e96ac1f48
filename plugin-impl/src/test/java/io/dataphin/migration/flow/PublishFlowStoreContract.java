package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.publish.PublishItem;
import io.dataphin.migration.flow.publish.PublishMemory;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.publish.PublishStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store promises of publications. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PublishFlowStoreContract {

    private static final Instant NOW = FlowStoreWorld.BEGIN.plusSeconds(10);
    private static final Instant SETTLES = NOW.plusSeconds(40);
    private static final String LONG = "x\0\u0007".repeat(2000);

    private FlowStoreWorld world;
    private FlowStore<PublishState> store;

    /** A fresh implementation. */
    protected abstract FlowStoreWorld open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        world = open();
        store = world.publications();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void shouldLoadPublicationAsItWasAskedFor() {
        PublishState state = load(world.publication(2));

        assertThat(state.step()).isEqualTo(PublishStep.READ_RUNS);
        assertThat(state.tasks()).hasSize(2).allSatisfy(item -> {
            assertThat(item.state()).isEqualTo(PublishItem.State.WAITING);
            assertThat(item.runKnown()).isFalse();
            assertThat(item.task().deploymentId()).isNotEmpty();
            assertThat(item.task().source()).isNotNull();
        });
        assertThat(state.memory()).isEqualTo(PublishMemory.NONE);
    }

    @Test
    void shouldKeepAllThatTheStateSays() {
        FlowId id = world.publication(2);
        PublishState loaded = load(id);
        long first = loaded.tasks().get(0).task().recordId();
        PublishItem file = new PublishItem(
                new ObjectVersion(ObjectVersion.RESOURCE, "12", "3"),
                "udf.jar",
                null,
                4L,
                5,
                PublishItem.State.SENT,
                false,
                null);
        PublishState changed = loaded.change(
                        item -> item.task().recordId() == first,
                        item -> item.submitId(8L)
                                .seen(9)
                                .at(PublishItem.State.SENT)
                                .runBefore(new JobRun("j1", JobState.TRANSITIONING, NOW)))
                .change(item -> item.task().recordId() != first, item -> item.runBefore(null))
                .plus(file)
                .at(PublishStep.FOLLOW_FILES)
                .oneByOneFromNowOn()
                .sent(NOW)
                .memory(new PublishMemory(
                        2,
                        70L,
                        1,
                        99,
                        Map.of("d1", 3),
                        Map.of("IDE_RESOURCE/12", List.of(first)),
                        Map.of("77", new TaskInstance("RUNNING", "d1", "j1", NOW)),
                        new PublishMemory.Refusal("no", Map.of("vendorCode", "X")),
                        2));

        PublishState stored = store(StepOutcome.of(changed, NOW));

        assertThat(load(id)).isEqualTo(stored);
        assertThat(stored.items()).isEqualTo(changed.items());
        assertThat(stored.memory()).isEqualTo(changed.memory());
        assertThat(stored.oneByOne()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = PublishStep.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldLoadDraftsForTheStepThatNeedsThem(PublishStep step) {
        FlowId id = world.publication(1);
        store(StepOutcome.of(load(id).at(step), NOW));

        assertThat(load(id).tasks().get(0).task().draft() != null).isEqualTo(step == PublishStep.LIST_PENDING);
    }

    @Test
    void shouldKeepOneOpenIntentForAllRecords() {
        FlowId id = world.publication(3);
        PublishState before = load(id);

        PublishState opened = store.open(before, IntentKind.PUBLISH, NOW, SETTLES);

        assertThat(load(id)).isEqualTo(opened);
        assertThatThrownBy(() -> store.open(before, IntentKind.PUBLISH, NOW, SETTLES))
                .isInstanceOf(StaleFlowException.class);
        store(StepOutcome.of(opened, NOW).intent(IntentResult.FOUND_NOT_DONE, null));
        assertThat(load(id).head().intent()).isNull();
    }

    @Test
    void shouldOutdateOthersWhenOnlyAnObjectHasChanged() {
        FlowId id = world.publication(1);
        PublishState state = load(id);

        store(StepOutcome.of(
                state.change(item -> true, item -> item.seen(7)), state.head().dueAt()));

        assertThatThrownBy(() -> store(StepOutcome.of(state, NOW))).isInstanceOf(StaleFlowException.class);
        assertThat(load(id).tasks().get(0).seenId()).isEqualTo(7);
    }

    @Test
    void shouldTellEachRecordWhatBecameOfItsTask() {
        FlowId id = world.publication(2);
        PublishState state = load(id);
        long good = state.tasks().get(0).task().recordId();
        long bad = state.tasks().get(1).task().recordId();
        int before = world.changes(good);
        Failure why = new Failure("PUBLISH_REFUSED", Map.of("task", "orders"));

        store(StepOutcome.of(state.at(PublishStep.NONE), NOW)
                .and(new RecordEffect.Publication(good, PublicationStatus.PUBLISHED, null, null))
                .and(new RecordEffect.Released(good))
                .and(new RecordEffect.Publication(bad, PublicationStatus.FAILED, "no", why))
                .and(new RecordEffect.Released(bad)));

        assertThat(store.load(id)).isEmpty();
        MigrationRecord.Publication published = world.detail(good).record().publication();
        assertThat(published).isEqualTo(new MigrationRecord.Publication(PublicationStatus.PUBLISHED, null, NOW, null));
        assertThat(world.detail(bad).record().publication().failure()).isEqualTo(why);
        assertThat(world.holdsKeys(good)).isFalse();
        assertThat(world.holdsKeys(bad)).isFalse();
        assertThat(world.changes(good)).isEqualTo(before + 1);
    }

    @Test
    void shouldShowWhatTheRecordsWaitForUntilTheFaultIsOver() {
        FlowId id = world.publication(2);
        PublishState state = load(id);
        List<Long> records =
                state.tasks().stream().map(item -> item.task().recordId()).toList();
        Message reason = Message.of("waiting.TARGET_UNAVAILABLE");

        PublishState waiting = store(StepOutcome.of(state, NOW)
                .retry(Retry.NONE.again(NOW))
                .and(records.stream()
                        .map(record -> new RecordEffect.WaitsFor(record, reason))
                        .toList()));
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(world.detail(record).record().waitingFor()).isEqualTo(reason));

        store(StepOutcome.of(waiting, NOW));
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(world.detail(record).record().waitingFor()).isNull());
    }

    /** {@code ListPublishRecords} answered with a message of 5,000 characters, and {@code GetStreamInstances} with a job id of 300. */
    @Test
    void shouldCutWhatIsTooLongForItsColumn() {
        FlowId id = world.publication(1);
        PublishState state = load(id);
        long record = state.tasks().get(0).task().recordId();
        PublishItem file = new PublishItem(
                new ObjectVersion(LONG, LONG, LONG), LONG, null, 4L, 5, PublishItem.State.WAITING, false, null);
        PublishState changed = state.plus(file)
                .change(PublishItem::isTask, item -> item.runBefore(new JobRun(LONG, JobState.RUNNING, NOW)))
                .memory(PublishMemory.NONE.instances(Map.of("77", new TaskInstance(LONG, LONG, LONG, NOW))));

        PublishState stored = store(StepOutcome.of(changed, NOW)
                .and(new RecordEffect.Publication(
                        record, PublicationStatus.FAILED, LONG, new Failure(LONG, Map.of("a", LONG, "b", LONG)))));
        store(StepOutcome.of(stored.at(PublishStep.FOLLOW_FILES), NOW));

        assertThat(load(id).items())
                .as("the file is found again by its short form")
                .hasSize(2);
        assertThat(world.detail(record).record().publication().message())
                .startsWith("x")
                .hasSizeLessThanOrEqualTo(4000);
    }

    private PublishState load(FlowId id) {
        return store.load(id).orElseThrow();
    }

    private PublishState store(StepOutcome<PublishState> outcome) {
        return store.store(outcome, NOW);
    }
}
