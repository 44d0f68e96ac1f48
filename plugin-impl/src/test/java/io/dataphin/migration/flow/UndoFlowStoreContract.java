package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.flow.undo.UndoState;
import io.dataphin.migration.flow.undo.UndoStep;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store promises of undos. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UndoFlowStoreContract {

    private static final Instant NOW = FlowStoreWorld.BEGIN.plusSeconds(10);
    private static final Instant SETTLES = NOW.plusSeconds(40);

    private FlowStoreWorld world;
    private FlowStore<UndoState> store;

    /** A fresh implementation. */
    protected abstract FlowStoreWorld open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        world = open();
        store = world.undos();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void shouldLoadUndoAsItWasAskedFor() {
        UndoState state = load(world.undo());

        assertThat(state.step()).isEqualTo(UndoStep.LOOK);
        assertThat(state.order().effect()).isEqualTo(UndoPlan.Effect.RESTORE_CONTENT);
        assertThat(state.order().preImage()).isEqualTo("former content");
        assertThat(state.submit()).isEqualTo(Submission.NONE);
        assertThat(world.holdsKeys(state.recordId())).isTrue();
    }

    @Test
    void shouldKeepAllThatTheStateSays() {
        FlowId id = world.undo();
        UndoState changed = load(id).at(UndoStep.RESTORE).restored(9).rounds(2).submit(new Submission(5L, NOW, 6L));
        Retry faults = new Retry(NOW, 1);

        UndoState stored = store(StepOutcome.of(changed, NOW).due(SETTLES).retry(faults));

        assertThat(load(id)).isEqualTo(stored);
        assertThat(stored)
                .isEqualTo(changed.with(changed.head()
                        .due(SETTLES)
                        .retry(faults)
                        .version(stored.head().version())));
    }

    @ParameterizedTest
    @EnumSource(value = UndoStep.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldLoadFormerContentForTheStepsThatNeedIt(UndoStep step) {
        FlowId id = world.undo();
        store(StepOutcome.of(load(id).at(step), NOW));

        boolean needed = step == UndoStep.LOOK || step == UndoStep.RESTORE;
        assertThat(load(id).order().preImage()).isEqualTo(needed ? "former content" : null);
    }

    @Test
    void shouldKeepOneOpenIntent() {
        FlowId id = world.undo();
        UndoState before = load(id);

        UndoState opened = store.open(before, IntentKind.RESTORE, NOW, SETTLES);

        assertThat(load(id)).isEqualTo(opened);
        assertThatThrownBy(() -> store.open(before, IntentKind.RESTORE, NOW, SETTLES))
                .isInstanceOf(StaleFlowException.class);
        assertThatThrownBy(() -> store(StepOutcome.of(before, NOW))).isInstanceOf(StaleFlowException.class);
        store(StepOutcome.of(opened, NOW).intent(IntentResult.DONE, null));
        assertThat(load(id).head().intent()).isNull();
        assertThat(world.result(opened.head().intent().id())).isEqualTo(IntentResult.DONE);
    }

    @Test
    void shouldTakeTheEffectBackAndLetGoOfTheRecord() {
        FlowId id = world.undo();
        UndoState state = load(id);

        store(StepOutcome.of(state.at(UndoStep.NONE), NOW)
                .and(new RecordEffect.Undone(state.recordId()))
                .log(state.recordId(), Level.INFO, "UNDONE", null, "task", "orders"));

        assertThat(store.load(id)).isEmpty();
        MigrationRecord record = world.detail(state.recordId()).record();
        assertThat(record.status()).isEqualTo(MigrationStatus.SUCCEEDED);
        assertThat(record.undone().at()).isEqualTo(NOW);
        assertThat(record.undoing()).isNull();
        assertThat(world.holdsKeys(state.recordId())).isFalse();
        assertThat(world.detail(state.recordId()).events())
                .filteredOn(line -> line.code().equals("UNDONE"))
                .extracting(RecordEvent::stage)
                .as("the record's own stages are over")
                .containsOnlyNulls();
    }

    @Test
    void shouldSayWhyAnUndoFailedAndLetGoOfTheRecord() {
        FlowId id = world.undo();
        UndoState state = load(id);
        Failure why = new Failure("UNDO_REFUSED", Map.of("vendorMessage", "no"));

        store(StepOutcome.of(state.at(UndoStep.NONE), NOW).and(new RecordEffect.UndoFailed(state.recordId(), why)));

        Undoing undoing = world.detail(state.recordId()).record().undoing();
        assertThat(undoing.status()).isEqualTo(Undoing.Status.FAILED);
        assertThat(undoing.failure()).isEqualTo(why);
        assertThat(world.holdsKeys(state.recordId())).isFalse();
    }

    @Test
    void shouldShowWhatTheRecordWaitsForUntilTheFaultIsOver() {
        FlowId id = world.undo();
        UndoState state = load(id);
        Message reason = Message.of("waiting.TARGET_UNAVAILABLE");

        UndoState waiting = store(StepOutcome.of(state, NOW)
                .retry(Retry.NONE.again(NOW))
                .and(new RecordEffect.WaitsFor(state.recordId(), reason)));
        assertThat(world.detail(state.recordId()).record().waitingFor()).isEqualTo(reason);

        store(StepOutcome.of(waiting, NOW));
        assertThat(world.detail(state.recordId()).record().waitingFor()).isNull();
    }

    private UndoState load(FlowId id) {
        return store.load(id).orElseThrow();
    }

    private UndoState store(StepOutcome<UndoState> outcome) {
        return store.store(outcome, NOW);
    }
}
