package io.dataphin.migration.flow;

import java.time.Instant;
import java.util.List;

/** Flows that wait to be admitted, of all nodes. */
public interface Admissions {

    /**
     * Flows of one kind that one person started together.
     *
     * @param batchId the batch; 0 for undos and publications
     * @param waiting flows that were not admitted yet
     * @param active admitted flows that will soon make calls: without those that wait for a platform, and those whose writes are done
     */
    record Group(FlowKind kind, String personId, long batchId, long waiting, long active) {}

    /** All groups with flows that wait or are active. */
    List<Group> groups(Instant now);

    /**
     * Admits the first waiting flows of a group, in their order; those that another node admits, or a person cancels, at the same moment are left
     * out.
     *
     * @return the flows that may run now
     */
    List<FlowId> admit(Group group, int count, Instant now);
}
