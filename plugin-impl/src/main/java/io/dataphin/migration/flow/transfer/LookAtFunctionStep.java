package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.transfer.TransferState.Order;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks whether the project has a function of the name. It is also where a lost answer is resolved: the class tells whether the function is ours. One
 * of another class is never changed: a person has to say which is right.
 */
final class LookAtFunctionStep implements Step<TransferState> {

    private final TargetPlatform target;

    LookAtFunctionStep(TargetPlatform target) {
        this.target = target;
    }

    /** Both spellings, since a project may tell names of other letters apart. */
    @Override
    public List<Call<?>> calls(TransferState state) {
        Order order = state.order();
        List<String> names =
                Stream.of(order.function().name(), lower(state)).distinct().toList();
        return List.of(target.functions(order.by().id(), order.project(), names));
    }

    private static String lower(TransferState state) {
        return state.order().function().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public StepOutcome<TransferState> decide(TransferState state, Answers answers) {
        Object found = answers.first(Map.class).get(lower(state));
        return found instanceof String className ? present(state, className, answers.now()) : absent(state, answers);
    }

    /** A project that tells no class is taken at its word: it has a function of the name. */
    private static StepOutcome<TransferState> present(TransferState state, String className, Instant now) {
        FunctionToMove function = state.order().function();
        return className.isEmpty() || className.equals(function.className())
                ? StepOutcome.of(state.arrived(), now).intent(IntentResult.FOUND_DONE, null)
                : StepOutcome.of(
                                state.failed(TransferFindings.of(
                                        function, "FUNCTION_OTHER_CLASS", "existingClass", className)),
                                now)
                        .intent(IntentResult.FOUND_NOT_DONE, null);
    }

    private static StepOutcome<TransferState> absent(TransferState state, Answers answers) {
        if (LostWrite.mayComeLate(state, answers)) {
            return LostWrite.lookAgain(state, answers.now());
        }
        TransferState next = state.rounds() < LostWrite.MOST_ROUNDS
                ? state.at(TransferStep.REGISTER_FUNCTION)
                : state.failed(TransferFindings.of(
                        state.order().function(), "FUNCTION_ANSWERS_LOST", "answers", LostWrite.MOST_ROUNDS));
        return StepOutcome.of(next, answers.now()).intent(IntentResult.FOUND_NOT_DONE, null);
    }
}
