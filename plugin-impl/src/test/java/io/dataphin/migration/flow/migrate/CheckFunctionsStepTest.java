package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the functions that the script calls, those that the project lacks are to be registered. */
class CheckFunctionsStepTest {

    private static final RegisteredFunction MASK =
            new RegisteredFunction("Mask_Phone", "com.example.Mask", List.of("oss://b/mask.jar"));
    private static final RegisteredFunction AREA =
            new RegisteredFunction("area", "com.example.Area", List.of("oss://b/mask.jar"));

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState found = MigrateStates.moving(MigrateStates.translated(MigrateStep.CHECK_FUNCTIONS))
            .memory(MigrateMemory.NONE.functions(List.of(MASK, AREA)));

    @Test
    void shouldRememberWhatTheProjectLacks() {
        StepOutcome<MigrateState> outcome = bench.step(found, "functions", Map.of("area", "com.example.Area"));

        assertThat(bench.calls().sent()).containsExactly("functions[30012011, [Mask_Phone, mask_phone, area]]");
        assertThat(outcome.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(outcome.state().memory().functions()).containsExactly(MASK);
    }

    /** That the task runs with the class of the project was accepted before the start. */
    @Test
    void shouldLeaveAFunctionOfAnotherClassAsItIs() {
        StepOutcome<MigrateState> outcome =
                bench.step(found, "functions", Map.of("area", "com.example.v2.Area", "mask_phone", ""));

        assertThat(outcome.state().memory().functions()).isEmpty();
    }

    @Test
    void shouldKeepNoJobBackWhenTheProjectRefusesToTell() {
        StepOutcome<MigrateState> refused = bench.fault(found, "functions", Faults.denied(Platform.TARGET));

        assertThat(refused.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(refused.state().memory().functions()).isEmpty();
        assertThat(lines(refused)).containsExactly("FUNCTIONS_NOT_TOLD");
    }
}
