package io.dataphin.migration.flow.submit;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.level;
import static io.dataphin.migration.flow.FlowBench.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookAtSubmitStepTest {

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofSeconds(35);

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState written = MigrateStates.written(MigrateStep.LOOK_AT_SUBMIT);

    @Test
    void shouldSubmitWithoutACallWhenNoneWasBegun() {
        StepOutcome<MigrateState> outcome = bench.step(written);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(due(outcome)).isZero();
        assertThat(bench.calls().sent()).isEmpty();
    }

    @Test
    void shouldTakeSubmittedVersionForDoneAtAnyTime() {
        StepOutcome<MigrateState> outcome = look(EARLY, 3, Status.SUBMITTED);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.VERIFY);
        assertThat(outcome.state().stage()).isEqualTo(Stage.VERIFY);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_DONE);
        assertThat(level(outcome, "SUBMIT_FOUND")).isEqualTo(Level.WARNING);
        assertThat(line(outcome, "SUBMIT_FOUND").stage()).isEqualTo(Stage.SUBMIT);
    }

    @Test
    void shouldWaitWhileTaskIsSubmittingButNotForEver() {
        StepOutcome<MigrateState> waits = look(SETTLED.multipliedBy(2), 3, Status.SUBMITTING);

        assertThat(waits.state().step()).isEqualTo(MigrateStep.LOOK_AT_SUBMIT);
        assertThat(due(waits)).isEqualTo(Duration.ofSeconds(10));
        assertThat(intentEnd(waits)).isNull();

        StepOutcome<MigrateState> enough = look(MigrateStates.SUBMIT_TIMEOUT, 3, Status.SUBMITTING);

        assertThat(enough.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(intentEnd(enough)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldLookAgainWhileLostSubmitMayStillTakeEffect() {
        StepOutcome<MigrateState> outcome = look(EARLY, 3, Status.DRAFT);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_AT_SUBMIT);
        assertThat(intentEnd(outcome)).isNull();
        assertThat(due(outcome)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldSubmitAgainOnceLostSubmitCannotTakeEffectAnyMore() {
        StepOutcome<MigrateState> outcome = look(SETTLED, 3, Status.DRAFT);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_NOT_DONE);
        assertThat(look(SETTLED, 4, Status.SUBMITTED).state().step())
                .as("another version")
                .isEqualTo(MigrateStep.SUBMIT);
    }

    @Test
    void shouldFailWhenAnswersToFiveSubmitsWereLost() {
        bench.calls().answer("readTask", Optional.of(MigrateStates.task(MigrateStates.KEY, 3, Status.DRAFT)));
        StepOutcome<MigrateState> outcome =
                bench.step(MigrateStates.lost(written.rounds(5), IntentKind.SUBMIT, SETTLED));

        assertThat(outcome.state().failure().code()).isEqualTo("ANSWERS_LOST");
        assertThat(outcome.state().failure().parameters()).containsEntry("answers", "5");
        assertThat(outcome.state().rounds()).isZero();
    }

    @Test
    void shouldFailWhenTaskIsGone() {
        StepOutcome<MigrateState> outcome =
                bench.step(MigrateStates.lost(written, IntentKind.SUBMIT, EARLY), "readTask", Optional.empty());

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_GONE");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldWaitOrFailLikeEveryRead() {
        MigrateState lost = MigrateStates.lost(written, IntentKind.SUBMIT, EARLY);

        assertThat(bench.fault(lost, "readTask", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.LOOK_AT_SUBMIT);
        assertThat(bench.fault(lost, "readTask", Faults.denied(Platform.TARGET))
                        .state()
                        .failure()
                        .code())
                .isEqualTo("TARGET_ACCESS_DENIED");
    }

    @Test
    void shouldFailAsInternalErrorWhenItBreaksTwice() {
        MigrateState lost = MigrateStates.lost(written, IntentKind.SUBMIT, EARLY);
        StepOutcome<MigrateState> once = bench.fault(lost, "readTask", new IllegalStateException("a defect"));
        StepOutcome<MigrateState> twice = bench.fault(once.state(), "readTask", new IllegalStateException("a defect"));

        assertThat(twice.state().failure().code())
                .as("the task is written for certain")
                .isEqualTo("INTERNAL_ERROR");
    }

    private StepOutcome<MigrateState> look(Duration ago, long version, Status status) {
        TargetTask task = MigrateStates.task(MigrateStates.KEY, version, status);
        return bench.step(MigrateStates.lost(written, IntentKind.SUBMIT, ago), "readTask", Optional.of(task));
    }
}
