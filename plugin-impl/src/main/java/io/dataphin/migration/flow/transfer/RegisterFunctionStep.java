package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.FunctionWrite;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import java.util.List;

/** Registers the function with resources of the project. */
final class RegisterFunctionStep implements WriteStep<TransferState> {

    private final TargetPlatform target;

    RegisterFunctionStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(TransferState state) {
        FunctionToMove function = state.order().function();
        return List.of(target.registerFunction(
                state.order().by().id(),
                state.order().project(),
                function.name(),
                function.className(),
                function.resources(),
                RegisterStep.COMMENT));
    }

    @Override
    public IntentKind intent(TransferState state) {
        return IntentKind.CREATE;
    }

    @Override
    public TransferState looking(TransferState state) {
        return state.rounds(state.rounds() + 1).at(TransferStep.LOOK_AT_FUNCTION);
    }

    /** Who took the name meanwhile, and with which class, the next look tells. */
    @Override
    public StepOutcome<TransferState> decide(TransferState state, Answers answers) {
        FunctionWrite answer = answers.first(FunctionWrite.class);
        return answer instanceof FunctionWrite.Registered
                ? StepOutcome.of(state.arrived(), answers.now()).intent(IntentResult.DONE, answer.requestId())
                : StepOutcome.of(state.at(TransferStep.LOOK_AT_FUNCTION), answers.now())
                        .intent(IntentResult.OVERTAKEN, answer.requestId());
    }
}
