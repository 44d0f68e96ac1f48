package io.dataphin.migration.flow.transfer;

import static io.dataphin.migration.flow.FlowBench.intentEnd;
import static io.dataphin.migration.flow.TransferStates.lost;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.TargetFiles.TargetFile;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.TransferStates;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookStepTest {

    private static final TargetFile OURS = new TargetFile("geo.jar", 12, "a".repeat(64));
    private static final TargetFile OTHER = new TargetFile("geo.jar", 12, "b".repeat(64));

    private final FlowBench<TransferState> bench = TransferStates.bench();
    private final TransferState first = TransferStates.at(TransferStep.LOOK);
    private final TransferState copied = TransferStates.copied(TransferStep.LOOK);

    @Test
    void shouldCopyWhatTheProjectLacks() {
        StepOutcome<TransferState> outcome = look(first, Map.of());

        assertThat(bench.calls().sent()).containsExactly("files[30012011, [geo.jar]]");
        assertThat(outcome.state().step()).isEqualTo(TransferStep.COPY);
    }

    @Test
    void shouldEndWhenSomebodyPutTheFileThereMeanwhile() {
        StepOutcome<TransferState> outcome = look(first, Map.of("geo.jar", OTHER));

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding()).isNull();
    }

    @Test
    void shouldNotCopyAgainWhatIsInTheStorageAlready() {
        assertThat(look(copied, Map.of()).state().step()).isEqualTo(TransferStep.REGISTER);
    }

    @Test
    void shouldTakeTheSameContentForOurs() {
        StepOutcome<TransferState> outcome = look(lost(copied, Duration.ofSeconds(1)), Map.of("geo.jar", OURS));

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding()).isNull();
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_DONE);
    }

    /** Nothing is ever overwritten: a person has to say which file is right. */
    @Test
    void shouldTellADifferentFileUnderTheSameName() {
        StepOutcome<TransferState> outcome = look(lost(copied, Duration.ofSeconds(1)), Map.of("geo.jar", OTHER));

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding().code()).isEqualTo("FILE_DIFFERS");
        assertThat(intentEnd(outcome)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldCompareSizesWhenThePlatformTellsNoHash() {
        assertThat(look(copied, Map.of("geo.jar", new TargetFile("geo.jar", 12, "")))
                        .state()
                        .finding())
                .isNull();
        assertThat(look(copied, Map.of("geo.jar", new TargetFile("geo.jar", 13, "")))
                        .state()
                        .finding())
                .isNotNull();
    }

    @Test
    void shouldLookAgainWhileTheWriteMayTakeEffect() {
        StepOutcome<TransferState> early = look(lost(copied, Duration.ofSeconds(20)), Map.of());
        StepOutcome<TransferState> late = look(lost(copied, Duration.ofSeconds(36)), Map.of());

        assertThat(early.state().step()).isEqualTo(TransferStep.LOOK);
        assertThat(intentEnd(early)).isNull();
        assertThat(late.state().step()).isEqualTo(TransferStep.REGISTER);
        assertThat(intentEnd(late)).isEqualTo(IntentResult.FOUND_NOT_DONE);
    }

    @Test
    void shouldNotTryForEver() {
        TransferState often = lost(copied.rounds(LostWrite.MOST_ROUNDS), Duration.ofSeconds(36));

        assertThat(look(often, Map.of()).state().finding().code()).isEqualTo("FILE_ANSWERS_LOST");
    }

    @Test
    void shouldWaitWhileTheTargetDoesNotAnswerAndEndWhenItRefuses() {
        StepOutcome<TransferState> waits = bench.fault(first, "files", Faults.passing(Platform.TARGET));
        StepOutcome<TransferState> refused = bench.fault(first, "files", Faults.denied(Platform.TARGET));

        assertThat(waits.state().step()).isEqualTo(TransferStep.LOOK);
        assertThat(waits.state().head().retry().count()).isEqualTo(1);
        assertThat(refused.state().finding().code()).isEqualTo("FILE_NOT_UPLOADED");
        assertThat(refused.state().finding().text().parameters()).containsEntry("requestId", Faults.REQUEST_ID);
    }

    private StepOutcome<TransferState> look(TransferState state, Map<String, TargetFile> found) {
        return bench.step(state, "files", found);
    }
}
