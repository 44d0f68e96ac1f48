package io.dataphin.migration.flow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepTests;
import io.dataphin.migration.flow.TransferStates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each step of the flow is there and has a table test. */
class TransferStepsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void shouldHaveAStepWithATableTest(TransferStep step) throws ClassNotFoundException {
        Step<TransferState> found = TransferStates.bench().flow().step(TransferStates.copied(step));

        assertThat(StepTests.of(found)).as("tests of %s", step).isNotEmpty();
    }
}
