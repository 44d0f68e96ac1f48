package io.dataphin.migration.flow;

/** A step whose one call changes something at a platform. Its intent is committed before the call is sent (D7). */
public interface WriteStep<S extends FlowState<S>> extends Step<S> {

    /** What the journal says of the call. */
    IntentKind intent(S state);

    /**
     * The state that is committed with the intent, at the step that looks whether the write was done. It is what {@link #decide} and
     * {@link #fault} get, and what a process finds that takes the flow up after a crash.
     */
    S looking(S state);
}
