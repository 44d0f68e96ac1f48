package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowState;

/** Faults that the engine once had, or must not get: the simulation has to find each. */
enum Mutant {
    /** The engine as it is. */
    NONE,
    /** A step that lacks a place for one of its calls throws away the answers that it has. */
    ANSWERS_THROWN_AWAY,
    /** An unexpected error does not end a flow: it is tried again every five seconds. */
    ERRORS_RETRIED,
    /** The intent of a write is not kept. */
    INTENT_LOST;

    /** The flow with the fault. */
    <S extends FlowState<S>> Flow<S> flow(Flow<S> flow) {
        return switch (this) {
            case ANSWERS_THROWN_AWAY -> new ForgetfulFlow<>(flow);
            case ERRORS_RETRIED -> new StubbornFlow<>(flow);
            default -> flow;
        };
    }

    /** The store with the fault. */
    <S extends FlowState<S>> ForwardingStore<S> store(ForwardingStore<S> store) {
        return this == INTENT_LOST ? new ForgetfulStore<>(store) : store;
    }
}
