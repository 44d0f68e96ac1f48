package io.dataphin.migration.flow;

/**
 * A flow as one step sees it; a value that does not change. What a step wants to remember goes into the state that it returns.
 *
 * @param <S> the state itself
 */
public interface FlowState<S extends FlowState<S>> {

    /** What every flow has. */
    FlowHead head();

    /** The same state with another head. */
    S with(FlowHead head);

    /** Whether nothing is left to be done. */
    boolean ended();

    /** The record that the lines of the log belong to; null when the flow is about several. */
    Long recordId();
}
