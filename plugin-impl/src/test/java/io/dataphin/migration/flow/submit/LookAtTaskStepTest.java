package io.dataphin.migration.flow.submit;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookAtTaskStepTest {

    private static final Duration SOON = Duration.ofSeconds(4);

    private final FlowBench<MigrateState> bench = MigrateStates.bench();

    @Test
    void shouldTakeSubmittedVersionForDone() {
        StepOutcome<MigrateState> outcome = look(SOON, 3, Status.PUBLISHED);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.VERIFY);
        assertThat(outcome.state().stage()).isEqualTo(Stage.VERIFY);
        assertThat(outcome.state().submit().submitId()).isNull();
        assertThat(lines(outcome)).containsExactly("SUBMIT_FOUND");
    }

    @Test
    void shouldGoOnAskingWhileTaskIsSubmitting() {
        StepOutcome<MigrateState> outcome = look(SOON, 3, Status.SUBMITTING);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.FOLLOW);
        assertThat(outcome.state().submit().asyncId()).isEqualTo(41L);
        assertThat(due(outcome)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldSubmitForgottenVersionAgain() {
        StepOutcome<MigrateState> outcome = look(SOON, 3, Status.DRAFT);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(outcome.state().submit().asyncId()).isNull();
        assertThat(outcome.state().submit().startedAt()).isNotNull();
        assertThat(lines(outcome)).containsExactly("SUBMIT_FORGOTTEN");
    }

    @Test
    void shouldFailWhenItLastsTooLongOrTaskIsGone() {
        Duration tooLong = MigrateStates.SUBMIT_TIMEOUT.plusSeconds(1);

        assertThat(look(tooLong, 3, Status.DRAFT).state().failure().code()).isEqualTo("SUBMIT_TIMEOUT");
        assertThat(look(tooLong, 3, Status.SUBMITTING).state().failure().code()).isEqualTo("SUBMIT_TIMEOUT");
        assertThat(bench.step(forgotten(SOON), "readTask", Optional.empty())
                        .state()
                        .failure()
                        .code())
                .isEqualTo("TASK_GONE");
    }

    @Test
    void shouldWaitOrFailLikeEveryRead() {
        assertThat(bench.fault(forgotten(SOON), "readTask", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.LOOK_AT_TASK);
        assertThat(bench.fault(forgotten(SOON), "readTask", Faults.denied(Platform.TARGET))
                        .state()
                        .failure()
                        .code())
                .isEqualTo("TARGET_ACCESS_DENIED");
    }

    private StepOutcome<MigrateState> look(Duration running, long version, Status status) {
        return bench.step(
                forgotten(running), "readTask", Optional.of(MigrateStates.task(MigrateStates.KEY, version, status)));
    }

    private static MigrateState forgotten(Duration running) {
        return MigrateStates.written(MigrateStep.LOOK_AT_TASK)
                .submit(new Submission(41L, FlowBench.NOW.minus(running), null));
    }
}
