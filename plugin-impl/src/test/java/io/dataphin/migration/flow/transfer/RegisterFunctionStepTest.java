package io.dataphin.migration.flow.transfer;

import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.FunctionWrite;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.TransferStates;
import org.junit.jupiter.api.Test;

class RegisterFunctionStepTest {

    private final FlowBench<TransferState> bench = TransferStates.bench();
    private final TransferState absent = TransferStates.function(TransferStep.REGISTER_FUNCTION);

    @Test
    void shouldRegisterTheFunctionWithItsResources() {
        StepOutcome<TransferState> outcome =
                bench.step(absent, "registerFunction", new FunctionWrite.Registered("R-2"));

        assertThat(bench.calls().sent())
                .containsExactly("registerFunction[30012011, Mask_Phone, com.example.Mask, [geo.jar]]");
        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding()).isNull();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.DONE);
    }

    @Test
    void shouldLookWhoWasFaster() {
        StepOutcome<TransferState> outcome = bench.step(absent, "registerFunction", new FunctionWrite.NameTaken("R-2"));

        assertThat(outcome.state().step()).isEqualTo(TransferStep.LOOK_AT_FUNCTION);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.OVERTAKEN);
    }

    @Test
    void shouldLookWhenTheAnswerIsLost() {
        StepOutcome<TransferState> outcome = bench.fault(absent, "registerFunction", Faults.lost());

        assertThat(outcome.state().step()).isEqualTo(TransferStep.LOOK_AT_FUNCTION);
        assertThat(outcome.state().head().intent()).isNotNull();
        assertThat(intentEnd(outcome)).isNull();
    }

    @Test
    void shouldEndWhenTheTargetRefuses() {
        StepOutcome<TransferState> outcome =
                bench.fault(absent, "registerFunction", Faults.rejected(Platform.TARGET, "DPN.Auth.NoPermission"));

        assertThat(outcome.state().finding().code()).isEqualTo("FUNCTION_NOT_REGISTERED");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldBeginAgainAfterAPassingFault() {
        StepOutcome<TransferState> outcome = bench.fault(absent, "registerFunction", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(TransferStep.REGISTER_FUNCTION);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }
}
