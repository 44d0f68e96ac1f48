package io.dataphin.migration.persistence;

/** A row that a flow is kept in. */
interface FlowEntity {

    /** Grows with each change. */
    int version();

    /** Whether it was admitted and has not ended. */
    boolean admitted();
}
