package io.dataphin.migration.flow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.TransferStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyStepTest {

    private final FlowBench<TransferState> bench = TransferStates.bench();
    private final TransferState copying = TransferStates.at(TransferStep.COPY);

    @Test
    void shouldRegisterTheCopy() {
        StepOutcome<TransferState> outcome =
                bench.step(copying, "copy", new FileCopies.Result.Copied(TransferStates.COPY));

        assertThat(bench.calls().sent()).containsExactly("copy[oss://b/geo.jar]");
        assertThat(outcome.state().step()).isEqualTo(TransferStep.REGISTER);
        assertThat(outcome.state().copy()).isEqualTo(TransferStates.COPY);
    }

    @Test
    void shouldEndWhenTheFileIsNotWhatItShouldBe() {
        StepOutcome<TransferState> outcome = bench.step(
                copying,
                "copy",
                new FileCopies.Result.Unusable(TransferFindings.of(TransferStates.FILE, "FILE_NO_ARCHIVE")));

        assertThat(outcome.state().ended()).isTrue();
        assertThat(outcome.state().finding().text().parameters())
                .containsEntry("name", "geo.jar")
                .containsEntry("address", "oss://b/geo.jar");
    }

    @ParameterizedTest
    @CsvSource({
        SourceFiles.Refusal.MISSING + ", FILE_NOT_ON_SOURCE",
        SourceFiles.Refusal.TOO_LARGE + ", FILE_TOO_LARGE",
        "AccessDenied, FILE_NOT_READ"
    })
    void shouldSayWhyTheSourceDoesNotHandItOut(String code, String finding) {
        StepOutcome<TransferState> outcome = bench.fault(copying, "copy", Faults.rejected(Platform.SOURCE, code));

        assertThat(outcome.state().finding().code()).isEqualTo(finding);
    }

    @Test
    void shouldSayThatTheTargetDoesNotTakeIt() {
        StepOutcome<TransferState> outcome = bench.fault(copying, "copy", Faults.denied(Platform.TARGET));

        assertThat(outcome.state().finding().code()).isEqualTo("FILE_NOT_UPLOADED");
    }

    @Test
    void shouldCopyAgainAfterAPassingFault() {
        StepOutcome<TransferState> outcome = bench.fault(copying, "copy", Faults.passing(Platform.SOURCE));

        assertThat(outcome.state().step()).isEqualTo(TransferStep.COPY);
        assertThat(outcome.state().head().retry().count()).isEqualTo(1);
    }

    @Test
    void shouldEndAfterADefect() {
        StepOutcome<TransferState> outcome = bench.fault(copying, "copy", new IllegalStateException("defect"));

        assertThat(outcome.state().finding().code()).isEqualTo("FILE_MOVE_ERROR");
    }
}
