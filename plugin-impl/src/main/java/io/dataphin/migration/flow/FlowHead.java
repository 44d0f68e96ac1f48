package io.dataphin.migration.flow;

import java.time.Instant;

/**
 * What every flow has, whatever its kind.
 *
 * @param version guards each store; grows with it
 * @param dueAt when the next step is due; never null
 * @param retry passing faults in a row
 * @param intent a write whose end is not known; null when there is none
 * @param defects unexpected errors after writes; one is forgiven, since the look after it may settle it, the next ends the flow
 * @param requestId id of the request that started the flow, for the log; may be null
 */
public record FlowHead(
        FlowId id, int version, Instant dueAt, Retry retry, OpenIntent intent, int defects, String requestId) {

    /** The same with a time for the next step. */
    public FlowHead due(Instant at) {
        return new FlowHead(id, version, at, retry, intent, defects, requestId);
    }

    /** The same with other passing faults. */
    public FlowHead retry(Retry faults) {
        return new FlowHead(id, version, dueAt, faults, intent, defects, requestId);
    }

    /** The same with an intent; null for none. */
    public FlowHead intent(OpenIntent open) {
        return new FlowHead(id, version, dueAt, retry, open, defects, requestId);
    }

    /** The same with another number of unexpected errors. */
    public FlowHead defects(int count) {
        return new FlowHead(id, version, dueAt, retry, intent, count, requestId);
    }

    /** The same after it was stored. */
    public FlowHead version(int stored) {
        return new FlowHead(id, stored, dueAt, retry, intent, defects, requestId);
    }
}
