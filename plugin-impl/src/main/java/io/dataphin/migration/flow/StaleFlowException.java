package io.dataphin.migration.flow;

/** The flow is not as the state any more: another execution or a person was faster. Nothing was stored. */
public class StaleFlowException extends RuntimeException {

    public StaleFlowException(FlowId id) {
        super("flow " + id + " was changed meanwhile");
    }
}
