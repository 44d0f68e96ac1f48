package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;

/** A flow one of whose steps always fails for some subjects. */
final class DefectiveFlow<S extends FlowState<S>> extends ChangedFlow<S> {

    private final Defect<S> defect;

    DefectiveFlow(Flow<S> flow, Defect<S> defect) {
        super(flow);
        this.defect = defect;
    }

    @Override
    StepOutcome<S> decide(Step<S> step, S state, Answers answers) {
        if (defect.met(state)) {
            throw new StackOverflowError("a planned defect");
        }
        return super.decide(step, state, answers);
    }
}
