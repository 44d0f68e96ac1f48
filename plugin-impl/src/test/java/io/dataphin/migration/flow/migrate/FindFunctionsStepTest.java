package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.NamesInProject;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The functions that the script calls are found among those that the source has registered. */
class FindFunctionsStepTest {

    private static final RegisteredFunction MASK = function("Mask_Phone", "oss://b/mask.jar");

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState translated = MigrateStates.moving(withSnapshot(MigrateStates.translated(
            MigrateStep.FIND_FUNCTIONS, MigrateStates.draft("INSERT INTO sink SELECT mask_phone(p), 订单(q) FROM t;"))));

    @Test
    void shouldRememberTheFunctionsThatTheScriptCalls() {
        StepOutcome<MigrateState> outcome = find(MASK, function("other", "oss://b/other.jar"));

        assertThat(bench.calls().sent()).containsExactly("registeredFunctions[]");
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHECK_FUNCTIONS);
        assertThat(outcome.state().stage()).isEqualTo(Stage.DEPENDENCIES);
        assertThat(outcome.state().memory().functions()).containsExactly(MASK);
    }

    @Test
    void shouldGoOnWithTheFilesWhenNoneIsCalled() {
        StepOutcome<MigrateState> outcome = find(function("other", "oss://b/other.jar"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(outcome.state().memory().functions()).isEmpty();
    }

    /** The submit names them, as it does when nothing is moved. */
    @Test
    void shouldLeaveFunctionsThatCannotBeMovedToAPerson() {
        assertThat(find(function("mask_phone"), function("订单", "oss://b/mask.jar"))
                        .state()
                        .memory()
                        .functions())
                .isEmpty();
    }

    /** The job needs oss://b/udf.jar. */
    @Test
    void shouldLeaveFunctionsToAPersonWhoseFileIsTakenForOneOfTheJob() {
        assertThat(find(function("mask_phone", "oss://b/v2/udf.jar"))
                        .state()
                        .memory()
                        .functions())
                .isEmpty();
        assertThat(find(function("mask_phone", "oss://b/udf.jar"))
                        .state()
                        .memory()
                        .functions())
                .hasSize(1);
    }

    @Test
    void shouldMoveOneOfTheFunctionsThatDifferInUpperAndLowerCaseOnly() {
        RegisteredFunction other = function("mask_phone", "oss://b/mask.jar");

        assertThat(find(MASK, other).state().memory().functions()).containsExactly(other);
    }

    @Test
    void shouldAskOnlyForWhatTheProjectMayLack() {
        TaskDraft calling = translated.texts().draft();

        assertThat(FindFunctionsStep.mayLack(calling, NamesInProject.NOT_ASKED)).isTrue();
        assertThat(FindFunctionsStep.mayLack(calling, NamesInProject.of(Set.of("mask_phone"), Set.of())))
                .isTrue();
        assertThat(FindFunctionsStep.mayLack(calling, NamesInProject.of(Set.of("mask_phone"), Set.of("mask_phone"))))
                .isFalse();
        assertThat(FindFunctionsStep.mayLack(
                        MigrateStates.draft("INSERT INTO a SELECT b FROM c;"), NamesInProject.NOT_ASKED))
                .isFalse();
    }

    @Test
    void shouldKeepNoJobBackWhenTheSourceRefusesToTell() {
        StepOutcome<MigrateState> refused =
                bench.fault(translated, "registeredFunctions", Faults.denied(Platform.SOURCE));
        StepOutcome<MigrateState> waits =
                bench.fault(translated, "registeredFunctions", Faults.passing(Platform.SOURCE));

        assertThat(refused.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(lines(refused)).containsExactly("FUNCTIONS_NOT_TOLD");
        assertThat(waits.state().step()).isEqualTo(MigrateStep.FIND_FUNCTIONS);
    }

    private StepOutcome<MigrateState> find(RegisteredFunction... registered) {
        return bench.step(translated, "registeredFunctions", List.of(registered));
    }

    private static MigrateState withSnapshot(MigrateState state) {
        MigrateState.Texts texts = state.texts();
        return state.texts(new MigrateState.Texts(
                texts.snapshotHash(),
                texts.draftHash(),
                texts.preImageHash(),
                MigrateStates.job().snapshot(),
                texts.draft(),
                texts.verdicts(),
                texts.offer()));
    }

    private static RegisteredFunction function(String name, String... files) {
        return new RegisteredFunction(name, "com.example.Mask", List.of(files));
    }
}
