package io.dataphin.migration.flow.undo;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.lines;
import static io.dataphin.migration.flow.UndoStates.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordEffect.Released;
import io.dataphin.migration.flow.RecordEffect.Undone;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.UndoStates;
import io.dataphin.migration.flow.submit.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the shared steps of a submit mean for an undo. */
class UndoSubmitterTest {

    private final FlowBench<UndoState> bench = UndoStates.bench();
    private final UndoState submitting = UndoStates.restored(UndoStep.SUBMIT);
    private final UndoState following =
            UndoStates.restored(UndoStep.FOLLOW).submit(Submission.NONE.running(41, FlowBench.NOW.minusSeconds(2)));

    @Test
    void shouldSubmitTheRestoredVersionAndFollowIt() {
        StepOutcome<UndoState> outcome = bench.step(submitting, "submit", new TaskSubmit.Accepted(41, "R-2"));

        assertThat(bench.calls().sent()).containsExactly("submit[30012012, f-1, 6]");
        assertThat(outcome.state().step()).isEqualTo(UndoStep.FOLLOW);
        assertThat(outcome.state().submit().asyncId()).isEqualTo(41);
        assertThat(lines(outcome)).containsExactly("SUBMITTING");
    }

    @Test
    void shouldLookWhenAnswerIsLost() {
        StepOutcome<UndoState> outcome = bench.fault(submitting, "submit", Faults.lost());

        assertThat(outcome.state().step()).isEqualTo(UndoStep.LOOK_AT_SUBMIT);
        assertThat(bench.step(UndoStates.restored(UndoStep.LOOK_AT_SUBMIT))
                        .state()
                        .step())
                .as("without a lost one")
                .isEqualTo(UndoStep.SUBMIT);
    }

    @Test
    void shouldBeDoneWhenSubmitted() {
        StepOutcome<UndoState> outcome =
                bench.step(following, "submitProgress", new SubmitProgress.Succeeded(77L, 6, "R-2"));

        assertThat(outcome.state().ended()).isTrue();
        assertThat(lines(outcome)).containsExactly("SUBMITTED", "UNDONE");
        assertThat(effects(outcome, RecordEffect.Logged.class).get(0).stage()).isNull();
        assertThat(effects(outcome, Undone.class)).hasSize(1);
        assertThat(effects(outcome, Released.class)).hasSize(1);
    }

    @Test
    void shouldBeDoneWhenLookingShowsThatItIsSubmitted() {
        UndoState lost =
                UndoStates.lost(UndoStates.restored(UndoStep.LOOK_AT_SUBMIT), IntentKind.SUBMIT, Duration.ofSeconds(1));
        StepOutcome<UndoState> outcome =
                bench.step(lost, "readTask", Optional.of(UndoStates.task(6, Status.SUBMITTED, UndoStates.PRE_IMAGE)));

        assertThat(lines(outcome)).containsExactly("SUBMIT_FOUND", "UNDONE");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_DONE);
    }

    @Test
    void shouldLookAtTheTaskWhenTheSubmitIsForgotten() {
        StepOutcome<UndoState> outcome = bench.step(following, "submitProgress", new SubmitProgress.Unknown("R-2"));

        assertThat(outcome.state().step()).isEqualTo(UndoStep.LOOK_AT_TASK);

        StepOutcome<UndoState> again = bench.step(
                outcome.state(), "readTask", Optional.of(UndoStates.task(6, Status.DRAFT, UndoStates.PRE_IMAGE)));

        assertThat(again.state().step()).isEqualTo(UndoStep.SUBMIT);
    }

    @Test
    void shouldFailWithPlatformsWordsWhenSubmitFails() {
        StepOutcome<UndoState> outcome = bench.step(
                following,
                "submitProgress",
                new SubmitProgress.Failed("DPN.Stream.SqlInvalid", "words", "", List.of(), List.of(), "R-2"));

        assertThat(failure(outcome).code()).isEqualTo("UNDO_SUBMIT_FAILED");
        assertThat(failure(outcome).parameters()).containsEntry("vendorCode", "DPN.Stream.SqlInvalid");
        assertThat(effects(outcome, RecordEffect.Found.class))
                .as("the record has none")
                .isEmpty();
    }

    @Test
    void shouldHaveACodeForEachEnd() {
        assertThat(failure(bench.step(submitting, "submit", new TaskSubmit.Locked("somebody", "R-2")))
                        .code())
                .isEqualTo("UNDO_LOCKED");
        assertThat(failure(bench.step(submitting, "submit", new TaskSubmit.Missing("R-2")))
                        .code())
                .isEqualTo("UNDO_TASK_GONE");
        StepOutcome<UndoState> changed = bench.step(submitting, "submit", new TaskSubmit.VersionConflict("R-2"));
        assertThat(failure(changed).code()).isEqualTo("UNDO_CHANGED");
        assertThat(failure(changed).parameters()).containsEntry("version", "");
        UndoState tooLong = following.submit(Submission.NONE.running(
                41, FlowBench.NOW.minus(MigrateStates.SUBMIT_TIMEOUT).minusSeconds(1)));
        assertThat(failure(bench.step(tooLong, "submitProgress", new SubmitProgress.Running()))
                        .code())
                .isEqualTo("UNDO_SUBMIT_TIMEOUT");
        UndoState lost = UndoStates.lost(
                UndoStates.restored(UndoStep.LOOK_AT_SUBMIT).rounds(5), IntentKind.SUBMIT, Duration.ofSeconds(35));
        assertThat(failure(bench.step(
                                lost, "readTask", Optional.of(UndoStates.task(6, Status.DRAFT, UndoStates.PRE_IMAGE))))
                        .code())
                .isEqualTo("UNDO_ANSWERS_LOST");
    }
}
