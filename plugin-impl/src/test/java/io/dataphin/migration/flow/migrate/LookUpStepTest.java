package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookUpStepTest {

    private static final Duration EARLY = Duration.ofSeconds(4);
    private static final Duration SETTLED = Duration.ofSeconds(35);

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState looking = MigrateStates.translated(MigrateStep.LOOK_UP);
    private final MigrateState overwriting = looking.overwrite(new TaskVersion(MigrateStates.FILE, 5), "pre-image");

    @Test
    void shouldCreateWhenNameIsFree() {
        StepOutcome<MigrateState> outcome = find(overwriting, null);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.WRITE);
        assertThat(outcome.state().stage()).isEqualTo(Stage.WRITE);
        assertThat(outcome.state().overwrite()).isNull();
        assertThat(outcome.state().texts().preImageHash()).isNull();
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldOverwriteForeignTaskAndKeepItsContent() {
        TargetTask foreign = MigrateStates.task("other-key", 5, Status.SUBMITTED);
        StepOutcome<MigrateState> outcome = find(looking, foreign);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.WRITE);
        assertThat(outcome.state().overwrite()).isEqualTo(new TaskVersion(MigrateStates.FILE, 5));
        StoredText preImage = StoredText.of(foreign.snapshot());
        assertThat(outcome.texts()).containsExactly(preImage);
        assertThat(outcome.state().texts().preImageHash()).isEqualTo(preImage.hash());
        assertThat(line(outcome, "OVERWRITING").parameters()).containsEntry("version", "5");
    }

    /** R11: a same-named task is skipped when the person chose so. */
    @Test
    void shouldSkipJobWhenSameNamedTaskExists() {
        StepOutcome<MigrateState> outcome =
                find(MigrateStates.skipping(looking), MigrateStates.task(null, 5, Status.DRAFT));

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SKIPPED);
        assertThat(outcome.state().stage()).isEqualTo(Stage.WRITE);
        assertThat(outcome.state().outcome()).isEqualTo(Outcome.SKIPPED_NAME_EXISTS);
        assertThat(outcome.state().ended()).isTrue();
        assertThat(lines(outcome)).containsExactly("SKIPPED");
    }

    @Test
    void shouldTakeOverTaskOfFailedPredecessorWhateverThePolicy() {
        StepOutcome<MigrateState> outcome =
                find(MigrateStates.skipping(looking), MigrateStates.task(MigrateStates.PREDECESSOR, 5, Status.DRAFT));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.WRITE);
        assertThat(lines(outcome)).containsExactly("OWN_TASK_AGAIN");
    }

    @Test
    void shouldFailWhenTaskHasAnotherType() {
        StepOutcome<MigrateState> outcome =
                find(looking, MigrateStates.task(null, 5, Status.DRAFT, TaskType.FLINK_DATASTREAM, null));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_TYPE_CONFLICT");
        assertThat(outcome.state().failure().parameters())
                .containsEntry("existingType", "FLINK_DATASTREAM")
                .containsEntry("type", "FLINK_SQL");
        assertThat(outcome.state().stage()).isEqualTo(Stage.WRITE);
    }

    @Test
    void shouldFailWhenSomebodyElseEditsTheTask() {
        StepOutcome<MigrateState> locked = find(looking, locked("somebody"));

        assertThat(locked.state().failure().code()).isEqualTo("TASK_LOCKED");
        assertThat(locked.state().failure().parameters()).containsEntry("lockUser", "somebody");
        assertThat(find(looking, locked(MigrateStates.USER)).state().step()).isEqualTo(MigrateStep.WRITE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "UPDATE"})
    void shouldTakeOwnTaskForWrittenAtAnyTime(IntentKind kind) {
        MigrateState before = kind == IntentKind.CREATE ? looking : overwriting;
        StepOutcome<MigrateState> outcome = find(
                MigrateStates.lost(before, kind, Duration.ofSeconds(1)).rounds(1),
                MigrateStates.task(MigrateStates.KEY, 6, Status.DRAFT));

        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUBMITTING);
        assertThat(outcome.state().stage()).isEqualTo(Stage.SUBMIT);
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(outcome.state().written().version()).isEqualTo(6);
        assertThat(outcome.state().rounds()).isZero();
        assertThat(outcome.state().outcome())
                .isEqualTo(kind == IntentKind.CREATE ? Outcome.CREATED : Outcome.OVERWRITTEN);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_DONE);
        assertThat(lines(outcome)).containsExactly("WRITE_FOUND");
    }

    @Test
    void shouldLookAgainWhileLostWriteMayStillTakeEffect() {
        MigrateState waits = MigrateStates.faults(MigrateStates.lost(looking, IntentKind.CREATE, EARLY), 1);

        for (TargetTask found : new TargetTask[] {null, MigrateStates.task("other-key", 5, Status.DRAFT)}) {
            StepOutcome<MigrateState> outcome = find(waits, found);

            assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
            assertThat(due(outcome)).isEqualTo(EARLY.dividedBy(2));
            assertThat(intentEnd(outcome)).isNull();
            assertThat(outcome.state().head().intent()).isNotNull();
            assertThat(effects(outcome, WaitsFor.class))
                    .as("still waits for the lost answer")
                    .isEmpty();
            assertThat(outcome.state().head().retry().count()).isEqualTo(1);
        }
    }

    @Test
    void shouldWriteAgainOnceLostWriteCannotTakeEffectAnyMore() {
        MigrateState lost =
                MigrateStates.lost(looking, IntentKind.CREATE, SETTLED).rounds(1);
        StepOutcome<MigrateState> outcome = find(MigrateStates.faults(lost, 1), null);

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.WRITE);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_NOT_DONE);
        assertThat(effects(outcome, WaitsFor.class)).containsExactly(new WaitsFor(MigrateStates.RECORD, null));
    }

    @Test
    void shouldFailWhenAnswersToFiveWritesWereLost() {
        StepOutcome<MigrateState> outcome =
                find(MigrateStates.lost(looking, IntentKind.CREATE, SETTLED).rounds(5), null);

        assertThat(outcome.state().failure().code()).isEqualTo("ANSWERS_LOST");
        assertThat(outcome.state().failure().parameters()).containsEntry("answers", "5");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldWaitForPassingFaultWithTheIntentOpen() {
        MigrateState lost =
                MigrateStates.lost(looking, IntentKind.CREATE, EARLY).rounds(1);
        StepOutcome<MigrateState> outcome = bench.fault(lost, "findTask", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(outcome.state().rounds()).isEqualTo(1);
        assertThat(intentEnd(outcome)).isNull();
    }

    @Test
    void shouldLeaveIntentUnsettledWhenTheLookIsRefused() {
        MigrateState lost = MigrateStates.lost(looking, IntentKind.CREATE, EARLY);
        StepOutcome<MigrateState> outcome =
                bench.fault(lost, "findTask", Faults.rejected(Platform.TARGET, "DPN.Auth.NoPermission"));

        assertThat(outcome.state().failure().code()).isEqualTo("TARGET_NO_PERMISSION");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.UNSETTLED);
    }

    @Test
    void shouldNameTaskThatMayExistWhenTheLookBreaksTwice() {
        MigrateState lost = MigrateStates.lost(looking, IntentKind.CREATE, EARLY);
        StepOutcome<MigrateState> once = bench.fault(lost, "findTask", new IllegalStateException("a defect"));

        assertThat(once.state().step()).isEqualTo(MigrateStep.LOOK_UP);

        StepOutcome<MigrateState> twice = bench.fault(once.state(), "findTask", new IllegalStateException("a defect"));

        assertThat(twice.state().failure().code()).isEqualTo("INTERNAL_ERROR_TASK_UNSURE");
        assertThat(twice.state().failure().parameters()).containsEntry("task", MigrateStates.TASK);
        assertThat(intentEnd(twice)).isEqualTo(IntentResult.UNSETTLED);
    }

    private StepOutcome<MigrateState> find(MigrateState state, TargetTask task) {
        return bench.step(state, "findTask", Optional.ofNullable(task));
    }

    private static TargetTask locked(String user) {
        return MigrateStates.task(null, 5, Status.DRAFT, TaskType.FLINK_SQL, user);
    }
}
