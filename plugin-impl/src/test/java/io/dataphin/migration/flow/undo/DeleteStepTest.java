package io.dataphin.migration.flow.undo;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static io.dataphin.migration.flow.UndoStates.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Released;
import io.dataphin.migration.flow.RecordEffect.Undone;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.UndoStates;
import io.dataphin.migration.flow.submit.Submission;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteStepTest {

    private final FlowBench<UndoState> bench = UndoStates.bench();
    private final UndoState deleting = UndoStates.deleting(UndoStep.DELETE);

    @Test
    void shouldDeleteTaskThatTheRecordCreated() {
        StepOutcome<UndoState> outcome = delete(deleting, new TaskDelete.Deleted("R-2"));

        assertThat(bench.calls().sent()).containsExactly("deleteTask[30012012, f-1, 5]");
        assertThat(outcome.state().ended()).isTrue();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.DONE);
        assertThat(lines(outcome)).containsExactly("UNDO_DELETED", "UNDONE");
        assertThat(line(outcome, "UNDO_DELETED").requestId()).isEqualTo("R-2");
        assertThat(effects(outcome, Undone.class)).hasSize(1);
        assertThat(effects(outcome, Released.class)).hasSize(1);
    }

    @Test
    void shouldFailWhenTaskIsLockedOrPublished() {
        StepOutcome<UndoState> locked = delete(deleting, new TaskDelete.Locked("somebody", "R-2"));
        StepOutcome<UndoState> published = delete(deleting, new TaskDelete.Published("R-2"));

        assertThat(failure(locked).code()).isEqualTo("UNDO_LOCKED");
        assertThat(failure(locked).parameters()).containsEntry("lockUser", "somebody");
        assertThat(failure(published).code()).isEqualTo("UNDO_PUBLISHED");
        assertThat(line(published, "FAILED").requestId()).isEqualTo("R-2");
        assertThat(intentEnd(published)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldWaitForSubmitThatRunsButNotForEver() {
        StepOutcome<UndoState> waits = delete(deleting.rounds(4), new TaskDelete.SubmitRunning("R-2"));

        assertThat(waits.state().step()).isEqualTo(UndoStep.LOOK);
        assertThat(waits.state().rounds()).isZero();
        assertThat(waits.state().submit().startedAt()).isEqualTo(FlowBench.NOW);
        assertThat(due(waits)).isEqualTo(Duration.ofSeconds(2));
        assertThat(intentEnd(waits)).isEqualTo(IntentResult.OVERTAKEN);

        Submission longSince = Submission.NONE.waiting(
                FlowBench.NOW.minus(MigrateStates.SUBMIT_TIMEOUT).minusSeconds(1));
        StepOutcome<UndoState> enough = delete(deleting.submit(longSince), new TaskDelete.SubmitRunning("R-2"));

        assertThat(failure(enough).code()).isEqualTo("UNDO_REFUSED");
        assertThat(failure(enough).parameters())
                .containsEntry("vendorMessage", "a submit of the task has been running for 10 minutes");
    }

    @Test
    void shouldLookAgainWhenSomebodyWasFasterButNotForEver() {
        for (TaskDelete answer : List.of(new TaskDelete.Missing("R-2"), new TaskDelete.VersionConflict("R-2"))) {
            StepOutcome<UndoState> again = delete(deleting, answer);

            assertThat(again.state().step()).isEqualTo(UndoStep.LOOK);
            assertThat(again.state().rounds()).isEqualTo(1);
            assertThat(intentEnd(again)).isEqualTo(IntentResult.OVERTAKEN);
            assertThat(failure(delete(deleting.rounds(4), answer)).code()).isEqualTo("UNDO_CHANGED");
        }
    }

    @Test
    void shouldBeginAgainAfterPassingFaultSinceNothingWasDeleted() {
        StepOutcome<UndoState> outcome = bench.fault(deleting, "deleteTask", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(UndoStep.DELETE);
        assertThat(outcome.state().rounds()).isZero();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldLookWhenAnswerIsLostOrTheCallBreaks() {
        StepOutcome<UndoState> lost = bench.fault(deleting, "deleteTask", Faults.lost());

        assertThat(lost.state().step()).isEqualTo(UndoStep.LOOK);
        assertThat(intentEnd(lost)).isNull();
        assertThat(effects(lost, WaitsFor.class).get(0).reason().code()).isEqualTo("waiting.ANSWER_LOST");
        assertThat(bench.fault(deleting, "deleteTask", new IllegalStateException("a defect"))
                        .state()
                        .step())
                .isEqualTo(UndoStep.LOOK);
    }

    @Test
    void shouldFailWhenRefused() {
        StepOutcome<UndoState> outcome =
                bench.fault(deleting, "deleteTask", Faults.rejected(Platform.TARGET, "DPN.Auth.NoPermission"));

        assertThat(failure(outcome).code()).isEqualTo("UNDO_REFUSED");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
        assertThat(effects(outcome, Released.class)).hasSize(1);
    }

    private StepOutcome<UndoState> delete(UndoState state, TaskDelete answer) {
        return bench.step(state, "deleteTask", answer);
    }
}
