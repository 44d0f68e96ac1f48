package io.dataphin.migration.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.CheckStates;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each step of the flow is there and has a table test. */
class CheckStepsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void shouldHaveAStepWithATableTest(CheckStep step) throws ClassNotFoundException {
        Step<CheckState> found = CheckStates.bench().flow().step(CheckStates.asked(step));

        assertThat(StepTests.of(found)).as("tests of %s", step).isNotEmpty();
    }
}
