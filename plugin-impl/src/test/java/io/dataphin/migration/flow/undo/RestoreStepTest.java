package io.dataphin.migration.flow.undo;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static io.dataphin.migration.flow.UndoStates.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Released;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.UndoStates;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoreStepTest {

    private final FlowBench<UndoState> bench = UndoStates.bench();
    private final UndoState restoring = UndoStates.restoring(UndoStep.RESTORE);

    @Test
    void shouldSubmitFormerContentWhereItHadBeenSubmitted() {
        StepOutcome<UndoState> outcome = restore(restoring, new TaskWrite.Written(MigrateStates.FILE, 6, null, "R-2"));

        assertThat(bench.calls().sent()).containsExactly("restoreTask[30012012, f-1, 5, the former content]");
        assertThat(outcome.state().step()).isEqualTo(UndoStep.SUBMIT);
        assertThat(outcome.state().restoredVersion()).isEqualTo(6);
        assertThat(outcome.state().rounds()).isZero();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.DONE);
        assertThat(lines(outcome)).containsExactly("UNDO_RESTORED", "UNDO_BINDING_STAYS");
        assertThat(line(outcome, "UNDO_RESTORED").parameters()).containsEntry("version", "6");
    }

    @Test
    void shouldBeDoneWhereFormerContentWasNotSubmitted() {
        StepOutcome<UndoState> outcome = restore(
                UndoStates.restoringDraft(UndoStep.RESTORE), new TaskWrite.Written(MigrateStates.FILE, 6, null, "R-2"));

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().restoredVersion()).isEqualTo(6);
        assertThat(lines(outcome)).containsExactly("UNDO_RESTORED", "UNDO_BINDING_STAYS", "UNDONE");
        assertThat(effects(outcome, Released.class)).hasSize(1);
    }

    @Test
    void shouldFailWhenTaskIsLockedOrItsFormerNameIsTaken() {
        StepOutcome<UndoState> locked = restore(restoring, new TaskWrite.Locked("somebody", "R-2"));
        StepOutcome<UndoState> taken = restore(restoring, new TaskWrite.NameTaken("R-2"));

        assertThat(failure(locked).code()).isEqualTo("UNDO_LOCKED");
        assertThat(failure(locked).parameters()).containsEntry("lockUser", "somebody");
        assertThat(failure(taken).code()).isEqualTo("UNDO_NAME_TAKEN");
        assertThat(intentEnd(taken)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldLookAgainWhenSomebodyWasFasterButNotForEver() {
        for (TaskWrite answer : List.of(
                new TaskWrite.VersionConflict("R-2"),
                new TaskWrite.Missing("R-2"),
                new TaskWrite.TypeMismatch("R-2"))) {
            StepOutcome<UndoState> again = restore(restoring, answer);

            assertThat(again.state().step()).isEqualTo(UndoStep.LOOK);
            assertThat(intentEnd(again)).isEqualTo(IntentResult.OVERTAKEN);
            assertThat(failure(restore(restoring.rounds(4), answer)).code()).isEqualTo("UNDO_CHANGED");
        }
    }

    @Test
    void shouldBeginAgainAfterPassingFaultSinceNothingWasWritten() {
        StepOutcome<UndoState> outcome = bench.fault(restoring, "restoreTask", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(UndoStep.RESTORE);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldLookWhenAnswerIsLostAndFailWhenRefused() {
        assertThat(bench.fault(restoring, "restoreTask", Faults.lost()).state().step())
                .isEqualTo(UndoStep.LOOK);
        assertThat(failure(bench.fault(restoring, "restoreTask", Faults.denied(Platform.TARGET)))
                        .code())
                .isEqualTo("UNDO_REFUSED");
    }

    @Test
    void shouldNameTheClockWhenItStayedWrongForTooLong() {
        UndoFlow flow = new UndoFlow(null, null, MigrateStates.SUBMIT_TIMEOUT);

        StepOutcome<UndoState> outcome = flow.fails(restoring, Faults.clockOff(Platform.TARGET), FlowBench.NOW);

        assertThat(failure(outcome).code()).isEqualTo("UNDO_CLOCK_OFF");
        assertThat(failure(outcome).parameters())
                .containsEntry("clock", "behind")
                .containsEntry("minutes", "20");
    }

    private StepOutcome<UndoState> restore(UndoState state, TaskWrite answer) {
        return bench.step(state, "restoreTask", answer);
    }
}
