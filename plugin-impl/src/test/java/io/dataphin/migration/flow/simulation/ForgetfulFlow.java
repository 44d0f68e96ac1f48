package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;

/** A flow whose steps throw away the answers that they have when one is missing. */
final class ForgetfulFlow<S extends FlowState<S>> extends ChangedFlow<S> {

    ForgetfulFlow(Flow<S> flow) {
        super(flow);
    }

    @Override
    StepOutcome<S> decide(Step<S> step, S state, Answers answers) {
        return answers.values().size() < step.calls(state).size()
                ? StepOutcome.of(state, answers.now())
                : super.decide(step, state, answers);
    }
}
