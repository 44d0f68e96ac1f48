package io.dataphin.migration.record;

import io.dataphin.migration.flow.FlowId;
import java.time.Instant;

/** A row that a flow is kept in. */
public interface FlowEntity {

    /** Grows with each change. */
    int version();

    /** Whether it was admitted and has not ended. */
    boolean admitted();

    /** The flow that the row keeps. */
    FlowId flow();

    /** Lets the flow begin now. */
    void admit(Instant now);
}
