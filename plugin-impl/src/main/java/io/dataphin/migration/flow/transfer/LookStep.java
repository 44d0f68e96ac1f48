package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.api.spi.TargetFiles.TargetFile;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.transfer.TransferState.Copy;
import io.dataphin.migration.flow.transfer.TransferState.Order;
import java.time.Instant;
import java.util.List;

/**
 * Looks whether the project has a file of the name. It is also where a lost answer is resolved: the hash tells whether the file is ours. A different
 * file is never overwritten: a person has to say which is right.
 */
final class LookStep implements Step<TransferState> {

    private final TargetFiles target;

    LookStep(TargetFiles target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(TransferState state) {
        Order order = state.order();
        return List.of(target.files(
                order.by().id(), order.project(), List.of(order.file().name())));
    }

    @Override
    public StepOutcome<TransferState> decide(TransferState state, Answers answers) {
        Object found =
                answers.first(java.util.Map.class).get(state.order().file().name());
        return found instanceof TargetFile file ? present(state, file, answers.now()) : absent(state, answers);
    }

    /** Before there is a copy, nobody knows whether it is the same file; whoever put it there meanwhile is right. */
    private static StepOutcome<TransferState> present(TransferState state, TargetFile file, Instant now) {
        if (state.copy() == null || same(file, state.copy())) {
            return StepOutcome.of(state.arrived(), now).intent(IntentResult.FOUND_DONE, null);
        }
        return StepOutcome.of(state.failed(TransferFindings.of(state.order().file(), "FILE_DIFFERS")), now)
                .intent(IntentResult.FOUND_NOT_DONE, null);
    }

    private static boolean same(TargetFile file, Copy copy) {
        return file.sha256().isEmpty()
                ? file.size() == copy.size()
                : file.sha256().equals(copy.sha256());
    }

    private static StepOutcome<TransferState> absent(TransferState state, Answers answers) {
        if (LostWrite.mayComeLate(state, answers)) {
            return LostWrite.lookAgain(state, answers.now());
        }
        if (state.rounds() >= LostWrite.MOST_ROUNDS) {
            return StepOutcome.of(
                            state.failed(TransferFindings.of(
                                    state.order().file(), "FILE_ANSWERS_LOST", "answers", LostWrite.MOST_ROUNDS)),
                            answers.now())
                    .intent(IntentResult.FOUND_NOT_DONE, null);
        }
        TransferStep next = state.copy() == null ? TransferStep.COPY : TransferStep.REGISTER;
        return StepOutcome.of(state.at(next), answers.now()).intent(IntentResult.FOUND_NOT_DONE, null);
    }
}
