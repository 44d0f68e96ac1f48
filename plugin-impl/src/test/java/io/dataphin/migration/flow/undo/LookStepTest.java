package io.dataphin.migration.flow.undo;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.level;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static io.dataphin.migration.flow.UndoStates.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.RecordEffect.Released;
import io.dataphin.migration.flow.RecordEffect.Undone;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.UndoStates;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookStepTest {

    private static final Duration EARLY = Duration.ofSeconds(4);
    private static final Duration SETTLED = Duration.ofSeconds(35);

    private final FlowBench<UndoState> bench = UndoStates.bench();
    private final UndoState deleting = UndoStates.deleting(UndoStep.LOOK);
    private final UndoState restoring = UndoStates.restoring(UndoStep.LOOK);

    @Test
    void shouldWriteWhenTaskIsAsTheRecordLeftIt() {
        assertThat(look(deleting, UndoStates.VERSION).state().step()).isEqualTo(UndoStep.DELETE);
        assertThat(look(restoring, UndoStates.VERSION).state().step()).isEqualTo(UndoStep.RESTORE);
        assertThat(bench.calls().sent().get(0)).isEqualTo("readTask[30012012, f-1]");
    }

    @Test
    void shouldBeDoneWhenTaskIsDeletedAlready() {
        StepOutcome<UndoState> outcome = look(UndoStates.lost(deleting, IntentKind.DELETE, EARLY), (TargetTask) null);

        assertThat(outcome.state().ended()).isTrue();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_DONE);
        assertThat(lines(outcome)).containsExactly("UNDO_DELETED_ALREADY", "UNDONE");
        assertThat(line(outcome, "UNDONE").parameters()).containsEntry("by", "Bea");
        assertThat(effects(outcome, Undone.class)).hasSize(1);
        assertThat(effects(outcome, Released.class)).hasSize(1);
    }

    @Test
    void shouldFailWhenTaskThatIsToBeRestoredIsGone() {
        StepOutcome<UndoState> outcome = look(restoring, (TargetTask) null);

        assertThat(outcome.state().ended()).isTrue();
        assertThat(failure(outcome).code()).isEqualTo("UNDO_TASK_GONE");
        assertThat(failure(outcome).parameters())
                .containsEntry("job", "orders-rt")
                .containsEntry("task", "orders_rt");
        assertThat(line(outcome, "FAILED").parameters()).containsEntry("code", "UNDO_TASK_GONE");
        assertThat(effects(outcome, Released.class)).hasSize(1);
    }

    @Test
    void shouldFailWhenSomebodyChangedTheTask() {
        StepOutcome<UndoState> outcome = look(deleting, UndoStates.VERSION + 1);

        assertThat(failure(outcome).code()).isEqualTo("UNDO_CHANGED");
        assertThat(failure(outcome).parameters()).containsEntry("version", "6");
        assertThat(failure(look(restoring, UndoStates.VERSION + 1)).code()).isEqualTo("UNDO_CHANGED");
    }

    @Test
    void shouldFailWhenSomebodyElseEditsTheTask() {
        assertThat(failure(look(deleting, lockedBy("somebody"))).code()).isEqualTo("UNDO_LOCKED");
        assertThat(failure(look(deleting, lockedBy("somebody"))).parameters()).containsEntry("lockUser", "somebody");
        assertThat(look(deleting, lockedBy(UndoStates.USER)).state().step()).isEqualTo(UndoStep.DELETE);
    }

    @Test
    void shouldGoOnWhenTaskHoldsItsFormerContentAlready() {
        TargetTask former = UndoStates.task(UndoStates.VERSION + 1, Status.DRAFT, UndoStates.PRE_IMAGE);
        StepOutcome<UndoState> submits = look(UndoStates.lost(restoring, IntentKind.RESTORE, EARLY), former);

        assertThat(submits.state().step()).isEqualTo(UndoStep.SUBMIT);
        assertThat(submits.state().restoredVersion()).isEqualTo(UndoStates.VERSION + 1);
        assertThat(intentEnd(submits)).isEqualTo(IntentResult.FOUND_DONE);
        assertThat(level(submits, "UNDO_RESTORED_ALREADY")).isEqualTo(Level.WARNING);

        StepOutcome<UndoState> ends = look(UndoStates.restoringDraft(UndoStep.LOOK), former);

        assertThat(ends.state().ended()).isTrue();
        assertThat(level(ends, "UNDO_RESTORED_ALREADY")).isEqualTo(Level.INFO);
        assertThat(lines(ends)).containsExactly("UNDO_RESTORED_ALREADY", "UNDONE");
    }

    @Test
    void shouldLookAgainWhileLostWriteMayStillTakeEffect() {
        StepOutcome<UndoState> outcome = look(UndoStates.lost(deleting, IntentKind.DELETE, EARLY), UndoStates.VERSION);

        assertThat(outcome.state().step()).isEqualTo(UndoStep.LOOK);
        assertThat(due(outcome)).isEqualTo(EARLY.dividedBy(2));
        assertThat(intentEnd(outcome)).isNull();
    }

    @Test
    void shouldWriteAgainOnceLostWriteCannotTakeEffectAnyMore() {
        StepOutcome<UndoState> again =
                look(UndoStates.lost(restoring.rounds(4), IntentKind.RESTORE, SETTLED), UndoStates.VERSION);

        assertThat(again.state().step()).isEqualTo(UndoStep.RESTORE);
        assertThat(intentEnd(again)).isEqualTo(IntentResult.FOUND_NOT_DONE);

        StepOutcome<UndoState> enough =
                look(UndoStates.lost(restoring.rounds(5), IntentKind.RESTORE, SETTLED), UndoStates.VERSION);

        assertThat(failure(enough).code()).isEqualTo("UNDO_ANSWERS_LOST");
        assertThat(failure(enough).parameters()).containsEntry("answers", "5");
    }

    @Test
    void shouldWaitForPassingFaultAndSaySo() {
        StepOutcome<UndoState> outcome = bench.fault(deleting, "readTask", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(UndoStep.LOOK);
        assertThat(effects(outcome, WaitsFor.class).get(0).reason().code()).isEqualTo("waiting.TARGET_UNAVAILABLE");
        assertThat(lines(outcome)).containsExactly("WAITING");
    }

    @Test
    void shouldFailWhenRefusedOrBroken() {
        StepOutcome<UndoState> refused = bench.fault(deleting, "readTask", Faults.rejected(Platform.TARGET, "X"));

        assertThat(failure(refused).code()).isEqualTo("UNDO_REFUSED");
        assertThat(line(refused, "FAILED").requestId()).isEqualTo(Faults.REQUEST_ID);
        assertThat(failure(bench.fault(deleting, "readTask", new IllegalStateException("a defect")))
                        .code())
                .isEqualTo("UNDO_ERROR");
    }

    private StepOutcome<UndoState> look(UndoState state, long version) {
        return look(state, UndoStates.task(version, Status.SUBMITTED, "the record's content"));
    }

    private StepOutcome<UndoState> look(UndoState state, TargetTask task) {
        return bench.step(state, "readTask", Optional.ofNullable(task));
    }

    private static TargetTask lockedBy(String user) {
        TargetTask task = UndoStates.task(UndoStates.VERSION, Status.DRAFT, "the record's content");
        return new TargetTask(
                task.fileId(),
                task.version(),
                task.status(),
                task.content(),
                task.name(),
                task.type(),
                null,
                user,
                null,
                null,
                task.snapshot());
    }
}
