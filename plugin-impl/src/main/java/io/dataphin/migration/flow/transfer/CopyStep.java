package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.transfer.FileCopies.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Copies the file into the target's storage. Done twice it leaves a second copy there that nothing refers to. */
final class CopyStep implements Step<TransferState> {

    private final FileCopies copies;

    CopyStep(FileCopies copies) {
        this.copies = copies;
    }

    @Override
    public List<Call<?>> calls(TransferState state) {
        return List.of(copies.copy(state.order()));
    }

    @Override
    public StepOutcome<TransferState> decide(TransferState state, Answers answers) {
        Result result = answers.first(Result.class);
        if (result instanceof Result.Copied copied) {
            return StepOutcome.of(state.copied(copied.copy()).at(TransferStep.REGISTER), answers.now());
        }
        return StepOutcome.of(state.failed(((Result.Unusable) result).why()), answers.now());
    }

    @Override
    public Optional<StepOutcome<TransferState>> fault(TransferState state, PlatformException fault, Instant now) {
        return fault instanceof PlatformUnavailableException
                ? Optional.empty()
                : Optional.of(StepOutcome.of(
                        state.failed(TransferFindings.of(state.order().file(), fault, copies.most())), now));
    }
}
