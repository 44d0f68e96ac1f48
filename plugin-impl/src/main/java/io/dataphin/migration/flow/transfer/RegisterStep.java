package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.api.spi.TargetFiles.FileWrite;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import io.dataphin.migration.flow.transfer.TransferState.Order;
import java.util.List;

/** Makes the copy a resource of the project. */
final class RegisterStep implements WriteStep<TransferState> {

    /** What the console shows as remark. */
    static final String COMMENT = "Cross-platform migration";

    private final TargetFiles target;

    RegisterStep(TargetFiles target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(TransferState state) {
        Order order = state.order();
        return List.of(target.register(
                order.by().id(),
                order.project(),
                order.file().name(),
                state.copy().storageAddress(),
                COMMENT));
    }

    @Override
    public IntentKind intent(TransferState state) {
        return IntentKind.CREATE;
    }

    @Override
    public TransferState looking(TransferState state) {
        return state.rounds(state.rounds() + 1).at(TransferStep.LOOK);
    }

    /** Who took the name meanwhile, and with which file, the next look tells. */
    @Override
    public StepOutcome<TransferState> decide(TransferState state, Answers answers) {
        FileWrite answer = answers.first(FileWrite.class);
        return answer instanceof FileWrite.Registered
                ? StepOutcome.of(state.arrived(), answers.now()).intent(IntentResult.DONE, answer.requestId())
                : StepOutcome.of(state.at(TransferStep.LOOK), answers.now())
                        .intent(IntentResult.OVERTAKEN, answer.requestId());
    }
}
