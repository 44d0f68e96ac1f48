package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.translation.OfferCheck;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTaskStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState creating = MigrateStates.translated(MigrateStep.WRITE);
    private final MigrateState updating = creating.overwrite(new TaskVersion(MigrateStates.FILE, 5), "pre-image");

    @Test
    void shouldCreateTask() {
        StepOutcome<MigrateState> outcome = create(new TaskWrite.Written("f-9", 1, "/url", "R-2"));

        assertThat(bench.calls().sent()).containsExactly("createTask[30012011, orders_rt, own-key]");
        assertThat(outcome.state().status()).isEqualTo(MigrationStatus.SUBMITTING);
        assertThat(outcome.state().stage()).isEqualTo(Stage.SUBMIT);
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(outcome.state().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(outcome.state().written())
                .isEqualTo(new MigrateState.Written("f-9", 1, "/url", "/", MigrateStates.USER));
        assertThat(outcome.state().rounds()).isZero();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.DONE);
        assertThat(outcome.intentEnd().requestId()).isEqualTo("R-2");
        assertThat(line(outcome, "CREATED").stage()).isEqualTo(Stage.WRITE);
        assertThat(line(outcome, "CREATED").parameters()).containsEntry("version", "1");
    }

    @Test
    void shouldUpdateTheVersionThatItLookedAt() {
        StepOutcome<MigrateState> outcome =
                bench.step(updating, "updateTask", new TaskWrite.Written(MigrateStates.FILE, 6, null, ""));

        assertThat(bench.calls().sent()).containsExactly("updateTask[30012011, f-1, 5, orders_rt, own-key]");
        assertThat(outcome.state().outcome()).isEqualTo(Outcome.OVERWRITTEN);
        assertThat(lines(outcome)).containsExactly("OVERWRITTEN");
    }

    static Stream<TaskWrite> overtakers() {
        return Stream.of(
                new TaskWrite.NameTaken("R-2"), new TaskWrite.VersionConflict("R-2"), new TaskWrite.Missing("R-2"));
    }

    @ParameterizedTest
    @MethodSource("overtakers")
    void shouldLookAgainWhenSomebodyWasFasterButNotForEver(TaskWrite answer) {
        StepOutcome<MigrateState> again = bench.step(creating.rounds(3), "createTask", answer);

        assertThat(again.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(again.state().rounds()).isEqualTo(4);
        assertThat(intentEnd(again)).isEqualTo(IntentResult.OVERTAKEN);
        assertThat(lines(again)).containsExactly("CHANGED_MEANWHILE");

        StepOutcome<MigrateState> last = bench.step(creating.rounds(4), "createTask", answer);

        assertThat(last.state().failure().code()).isEqualTo("TASK_CONTENDED");
        assertThat(last.state().failure().parameters()).containsEntry("rounds", "5");
        assertThat(last.state().stage()).isEqualTo(Stage.WRITE);
        assertThat(intentEnd(last)).isEqualTo(IntentResult.OVERTAKEN);
    }

    @Test
    void shouldFailWhenTaskIsLocked() {
        StepOutcome<MigrateState> outcome = create(new TaskWrite.Locked("somebody", "R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_LOCKED");
        assertThat(outcome.state().failure().parameters()).containsEntry("lockUser", "somebody");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldFailWhenTaskHasAnotherType() {
        StepOutcome<MigrateState> outcome = create(new TaskWrite.TypeMismatch("R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_TYPE_CONFLICT");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldBeginAgainAfterPassingFaultSinceNothingWasWritten() {
        StepOutcome<MigrateState> outcome = bench.fault(creating, "createTask", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.WRITE);
        assertThat(outcome.state().rounds()).isZero();
        assertThat(outcome.state().head().retry().count()).isEqualTo(1);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
        assertThat(effects(outcome, WaitsFor.class)).hasSize(1);
    }

    @Test
    void shouldFailWhenPassingFaultsLastTooLong() {
        MigrateState tired = creating.with(creating.head()
                .retry(new io.dataphin.migration.flow.Retry(
                        FlowBench.NOW.minus(FlowBench.LONGEST_RETRY).minusSeconds(1), 40)));
        StepOutcome<MigrateState> outcome = bench.fault(tired, "createTask", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().failure().code()).isEqualTo("TARGET_UNAVAILABLE");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldFailWhenContentIsRefused() {
        StepOutcome<MigrateState> outcome =
                bench.fault(creating, "createTask", Faults.rejected(Platform.TARGET, "DPN.Stream.ParameterInvalid"));

        assertThat(outcome.state().failure().code()).isEqualTo("TASK_PARAMETER_INVALID");
        assertThat(outcome.state().stage()).isEqualTo(Stage.WRITE);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
        assertThat(outcome.intentEnd().requestId()).isEqualTo(Faults.REQUEST_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DPN.Stream.ClusterUnknown", "DPN.Stream.EngineVersionUnknown"})
    void shouldAskOnceWhatTheTargetOffersNowBeforeItFailsForIt(String code) {
        StepOutcome<MigrateState> known = bench.fault(creating, "createTask", Faults.rejected(Platform.TARGET, code));

        assertThat(known.state().step()).isEqualTo(MigrateStep.CHOOSE_CLUSTER);
        assertThat(known.state().stage()).isEqualTo(Stage.TRANSLATE);
        assertThat(known.state().rounds()).as("this write has ended").isZero();
        assertThat(intentEnd(known)).isEqualTo(IntentResult.REFUSED);
        assertThat(line(known, "OFFER_CHANGED").requestId()).isEqualTo(Faults.REQUEST_ID);

        MigrateState asked = creating.memory(creating.memory().cluster(MigrateStates.CLUSTER));
        StepOutcome<MigrateState> askedBefore =
                bench.fault(asked, "createTask", Faults.rejected(Platform.TARGET, code));

        assertThat(askedBefore.state().failure().code())
                .isEqualTo(Failures.codeOf(Faults.rejected(Platform.TARGET, code)));
        assertThat(askedBefore.state().failure().parameters())
                .containsEntry("queue", MigrateStates.CLUSTER.queueName())
                .containsEntry("version", MigrateStates.ENGINE_VERSION)
                .containsEntry("available", OfferCheck.NOT_KNOWN);
        assertThat(askedBefore.state().stage()).isEqualTo(Stage.WRITE);
    }

    @Test
    void shouldLookWhenAnswerIsLost() {
        StepOutcome<MigrateState> outcome = bench.fault(updating, "updateTask", Faults.lost());

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(outcome.state().rounds()).isEqualTo(1);
        assertThat(outcome.state().head().intent().kind()).isEqualTo(IntentKind.UPDATE);
        assertThat(intentEnd(outcome)).isNull();
        assertThat(effects(outcome, WaitsFor.class).get(0).reason().code()).isEqualTo("waiting.ANSWER_LOST");
        assertThat(lines(outcome)).containsExactly("WAITING");
    }

    @Test
    void shouldLookOnceWhenTheCallBreaks() {
        StepOutcome<MigrateState> outcome =
                bench.fault(creating, "createTask", new IllegalStateException("an answer that nobody expects"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(outcome.state().head().defects()).isEqualTo(1);
        assertThat(intentEnd(outcome)).isNull();
    }

    private StepOutcome<MigrateState> create(TaskWrite answer) {
        return bench.step(creating, "createTask", answer);
    }
}
