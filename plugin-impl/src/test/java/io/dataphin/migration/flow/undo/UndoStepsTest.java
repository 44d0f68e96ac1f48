package io.dataphin.migration.flow.undo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepTests;
import io.dataphin.migration.flow.UndoStates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each step of the flow is there and has a table test. */
class UndoStepsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void shouldHaveAStepWithATableTest(UndoStep step) throws ClassNotFoundException {
        Step<UndoState> found = UndoStates.bench().flow().step(UndoStates.restored(step));

        assertThat(StepTests.of(found)).as("tests of %s", step).isNotEmpty();
    }
}
