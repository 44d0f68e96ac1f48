package io.dataphin.migration.flow.transfer;

import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.TargetFiles.FileWrite;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.TransferStates;
import org.junit.jupiter.api.Test;

class RegisterStepTest {

    private final FlowBench<TransferState> bench = TransferStates.bench();
    private final TransferState copied = TransferStates.copied(TransferStep.REGISTER);

    @Test
    void shouldMakeTheCopyAResource() {
        StepOutcome<TransferState> outcome = bench.step(copied, "register", new FileWrite.Registered("R-2"));

        assertThat(bench.calls().sent()).containsExactly("register[30012011, geo.jar, 30001011/9/u-1]");
        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding()).isNull();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.DONE);
    }

    @Test
    void shouldLookWhoWasFaster() {
        StepOutcome<TransferState> outcome = bench.step(copied, "register", new FileWrite.NameTaken("R-2"));

        assertThat(outcome.state().step()).isEqualTo(TransferStep.LOOK);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.OVERTAKEN);
    }

    @Test
    void shouldLookWhenTheAnswerIsLost() {
        StepOutcome<TransferState> outcome = bench.fault(copied, "register", Faults.lost());

        assertThat(outcome.state().step()).isEqualTo(TransferStep.LOOK);
        assertThat(outcome.state().head().intent()).isNotNull();
        assertThat(intentEnd(outcome)).isNull();
    }

    @Test
    void shouldEndWhenTheTargetRefuses() {
        StepOutcome<TransferState> outcome =
                bench.fault(copied, "register", Faults.rejected(Platform.TARGET, "DPN.Auth.NoPermission"));

        assertThat(outcome.state().finding().code()).isEqualTo("FILE_NOT_UPLOADED");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }

    @Test
    void shouldBeginAgainAfterAPassingFault() {
        StepOutcome<TransferState> outcome = bench.fault(copied, "register", Faults.passing(Platform.TARGET));

        assertThat(outcome.state().step()).isEqualTo(TransferStep.REGISTER);
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.REFUSED);
    }
}
