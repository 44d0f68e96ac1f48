package io.dataphin.migration.api.migration;

import java.util.List;

/** The records that one action is for. */
public sealed interface RecordSelection {

    /** Most records that can be chosen at once. */
    int MAX_SIZE = 1_000;

    /**
     * Records by id, acted on in this order.
     *
     * @param ids each once
     */
    record ByIds(List<Long> ids) implements RecordSelection {

        public ByIds {
            ids = List.copyOf(ids);
        }
    }

    /**
     * All records that a query finds, acted on in its order.
     *
     * @param query limit and cursor make no difference
     */
    record ByFilter(RecordQuery query) implements RecordSelection {}
}
