package io.dataphin.migration.flow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each step of the flow is there and has a table test. */
class MigrateStepsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void shouldHaveAStepWithATableTest(MigrateStep step) throws ClassNotFoundException {
        Step<MigrateState> found = MigrateStates.bench().flow().step(MigrateStates.written(step));

        assertThat(StepTests.of(found)).as("tests of %s", step).isNotEmpty();
    }

    @Test
    void shouldHaveNoStepAfterTheEnd() {
        assertThatThrownBy(() -> MigrateStates.bench().flow().step(MigrateStates.written(MigrateStep.NONE)))
                .isInstanceOf(IllegalStateException.class);
    }
}
