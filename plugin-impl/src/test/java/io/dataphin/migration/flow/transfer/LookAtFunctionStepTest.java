package io.dataphin.migration.flow.transfer;

import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.TransferStates.lost;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.TransferStates;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAtFunctionStepTest {

    private static final Map<String, String> OURS = Map.of("mask_phone", "com.example.Mask");
    private static final Map<String, String> OTHER = Map.of("mask_phone", "com.example.v2.Mask");

    private final FlowBench<TransferState> bench = TransferStates.bench();
    private final TransferState first = TransferStates.function(TransferStep.LOOK_AT_FUNCTION);

    @Test
    void shouldRegisterWhatTheProjectLacks() {
        StepOutcome<TransferState> outcome = look(first, Map.of());

        assertThat(bench.calls().sent()).containsExactly("functions[30012011, [Mask_Phone, mask_phone]]");
        assertThat(outcome.state().step()).isEqualTo(TransferStep.REGISTER_FUNCTION);
    }

    @Test
    void shouldTakeTheSameClassForOurs() {
        StepOutcome<TransferState> outcome = look(lost(first, Duration.ofSeconds(1)), OURS);

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding()).isNull();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_DONE);
    }

    @Test
    void shouldBelieveAProjectThatTellsNoClass() {
        assertThat(look(first, Map.of("mask_phone", "")).state().finding()).isNull();
    }

    /** Nothing is ever changed: a person has to say which class is right. */
    @Test
    void shouldTellAFunctionOfAnotherClass() {
        StepOutcome<TransferState> outcome = look(lost(first, Duration.ofSeconds(1)), OTHER);

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding().code()).isEqualTo("FUNCTION_OTHER_CLASS");
        assertThat(outcome.state().finding().text().parameters())
                .containsEntry("class", "com.example.Mask")
                .containsEntry("existingClass", "com.example.v2.Mask");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldLookAgainWhileTheWriteMayTakeEffect() {
        StepOutcome<TransferState> early = look(lost(first, Duration.ofSeconds(20)), Map.of());
        StepOutcome<TransferState> late = look(lost(first, Duration.ofSeconds(36)), Map.of());

        assertThat(early.state().step()).isEqualTo(TransferStep.LOOK_AT_FUNCTION);
        assertThat(intentEnd(early)).isNull();
        assertThat(late.state().step()).isEqualTo(TransferStep.REGISTER_FUNCTION);
        assertThat(intentEnd(late)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldNotTryForEver() {
        TransferState often = lost(first.rounds(LostWrite.MOST_ROUNDS), Duration.ofSeconds(36));

        assertThat(look(often, Map.of()).state().finding().code()).isEqualTo("FUNCTION_ANSWERS_LOST");
    }

    @Test
    void shouldEndWhenTheTargetRefuses() {
        StepOutcome<TransferState> refused = bench.fault(first, "functions", Faults.denied(Platform.TARGET));

        assertThat(refused.state().finding().code()).isEqualTo("FUNCTION_NOT_REGISTERED");
        assertThat(refused.state().finding().text().parameters()).containsEntry("requestId", Faults.REQUEST_ID);
    }

    private StepOutcome<TransferState> look(TransferState state, Map<String, String> found) {
        return bench.step(state, "functions", found);
    }
}
