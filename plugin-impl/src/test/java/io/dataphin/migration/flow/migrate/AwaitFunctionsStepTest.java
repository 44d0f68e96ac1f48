package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.RecordEffect.WaitsFor;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitFunctionsStepTest {

    private static final Finding OTHER_CLASS = Finding.of(Severity.WARNING, "FUNCTION_OTHER_CLASS", "name", "mask");

    private final FlowBench<MigrateState> bench = MigrateStates.bench();

    @Test
    void shouldWaitForFunctionsOnTheirWay() {
        StepOutcome<MigrateState> outcome =
                bench.step(state(new MovedItem("area", true, null), new MovedItem("mask", false, null)));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.AWAIT_FUNCTIONS);
        assertThat(due(outcome)).isEqualTo(Duration.ofSeconds(2));
        assertThat(effects(outcome, WaitsFor.class))
                .containsExactly(
                        new WaitsFor(MigrateStates.RECORD, Message.of("waiting.FUNCTIONS", "functions", "mask")));
    }

    @Test
    void shouldGoOnWhenTheFunctionsAreThere() {
        StepOutcome<MigrateState> outcome = bench.step(state(new MovedItem("mask", true, null)));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(outcome.state().memory().functions()).isEmpty();
        assertThat(line(outcome, "FUNCTIONS_MOVED").parameters()).containsEntry("functions", "mask");
        assertThat(effects(outcome, WaitsFor.class)).contains(new WaitsFor(MigrateStates.RECORD, null));
        assertThat(lines(outcome)).doesNotContain("FUNCTIONS_MISSING");
    }

    /** The task is written all the same; the submit can be repeated once the function was registered. */
    @Test
    void shouldSayWhyAFunctionIsMissingAndGoOn() {
        StepOutcome<MigrateState> outcome = bench.step(state(new MovedItem("mask", true, OTHER_CLASS)));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(effects(outcome, Found.class)).containsExactly(new Found(MigrateStates.RECORD, OTHER_CLASS));
        assertThat(line(outcome, "FUNCTIONS_MISSING").parameters()).containsEntry("functions", "mask");
    }

    private static MigrateState state(MovedItem... functions) {
        RegisteredFunction mask = new RegisteredFunction("mask", "com.example.Mask", List.of("oss://b/mask.jar"));
        return MigrateStates.moving(MigrateStates.translated(MigrateStep.AWAIT_FUNCTIONS))
                .memory(MigrateMemory.NONE.functions(List.of(mask)))
                .files(List.of(functions));
    }
}
