package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowState;
import java.util.Set;
import java.util.function.Function;

/**
 * A defect that some flows meet whenever they come to one step.
 *
 * @param flows the flows
 * @param step tells the step of a state
 * @param number number of the step
 */
record Defect<S extends FlowState<S>>(Set<FlowId> flows, Function<S, Enum<?>> step, int number) {

    boolean met(S state) {
        return flows.contains(state.head().id()) && step.apply(state).ordinal() == number;
    }
}
