package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.RecordEffect.Needs;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitFilesStepTest {

    private static final Finding DIFFERS = Finding.of(Severity.WARNING, "FILE_DIFFERS", "name", "b.jar");

    private final FlowBench<MigrateState> bench = MigrateStates.bench();

    @Test
    void shouldWaitForFilesOnTheirWay() {
        StepOutcome<MigrateState> outcome =
                bench.step(state(new MovedItem("a.jar", true, null), new MovedItem("b.jar", false, null)));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.AWAIT_FILES);
        assertThat(due(outcome)).isEqualTo(Duration.ofSeconds(2));
        assertThat(effects(outcome, WaitsFor.class))
                .containsExactly(new WaitsFor(MigrateStates.RECORD, Message.of("waiting.FILES", "files", "b.jar")));
    }

    @Test
    void shouldGoOnWhenTheFilesAreThere() {
        StepOutcome<MigrateState> outcome = bench.step(state(new MovedItem("a.jar", true, null)));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(outcome.state().memory().filesMissing()).isEmpty();
        assertThat(line(outcome, "FILES_MOVED").parameters()).containsEntry("files", "a.jar");
        assertThat(effects(outcome, WaitsFor.class)).contains(new WaitsFor(MigrateStates.RECORD, null));
        assertThat(lines(outcome)).doesNotContain("FILES_MISSING");
    }

    /** The task is written all the same; the submit can be repeated once the file was uploaded. */
    @Test
    void shouldSayWhyAFileIsMissingAndGoOn() {
        StepOutcome<MigrateState> outcome = bench.step(state(new MovedItem("b.jar", true, DIFFERS)));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(effects(outcome, Found.class)).containsExactly(new Found(MigrateStates.RECORD, DIFFERS));
        assertThat(line(outcome, "FILES_MISSING").parameters()).containsEntry("files", "b.jar");
    }

    @Test
    void shouldHaveFunctionsRegisteredWhoseFilesAreThere() {
        RegisteredFunction mask = function("mask", "a.jar");
        RegisteredFunction area = function("area", "b.jar");

        StepOutcome<MigrateState> outcome = bench.step(state(
                        new MovedItem("a.jar", true, null), new MovedItem("b.jar", true, DIFFERS))
                .memory(MigrateMemory.NONE.files(0, List.of("a.jar", "b.jar")).functions(List.of(mask, area))));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.AWAIT_FUNCTIONS);
        assertThat(outcome.state().memory().functions()).containsExactly(mask);
        assertThat(effects(outcome, Needs.class))
                .containsExactly(new Needs(
                        MigrateStates.RECORD,
                        List.of(new FunctionToMove("mask", "com.example.Mask", List.of("a.jar")))));
        assertThat(line(outcome, "FUNCTIONS_MOVING").parameters()).containsEntry("functions", "mask");
        assertThat(line(outcome, "FUNCTIONS_MISSING").parameters()).containsEntry("functions", "area");
        assertThat(effects(outcome, Found.class))
                .extracting(found -> found.finding().code())
                .containsExactlyInAnyOrder("FUNCTION_NOT_IN_PROJECT", "FILE_DIFFERS");
    }

    private static RegisteredFunction function(String name, String file) {
        return new RegisteredFunction(name, "com.example.Mask", List.of("oss://b/" + file));
    }

    private static MigrateState state(MovedItem... files) {
        MigrateState moving = MigrateStates.moving(MigrateStates.translated(MigrateStep.AWAIT_FILES));
        return new MigrateState(
                moving.head(),
                moving.order(),
                MigrationStatus.MIGRATING,
                Stage.DEPENDENCIES,
                MigrateStep.AWAIT_FILES,
                moving.texts(),
                null,
                null,
                null,
                0,
                moving.submit(),
                null,
                MigrateMemory.NONE.files(0, List.of("a.jar", "b.jar")),
                List.of(files));
    }
}
