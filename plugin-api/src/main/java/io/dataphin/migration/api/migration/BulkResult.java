package io.dataphin.migration.api.migration;

import java.util.List;

/**
 * What became of an action on many records.
 *
 * @param accepted number of records that the action began for
 * @param refused the other records, in the order of the selection as far as they were refused one by one
 */
public record BulkResult(int accepted, List<Refusal> refused) {

    public BulkResult {
        refused = List.copyOf(refused);
    }

    /**
     * A record that stays as it is.
     *
     * @param code stable code that the same action on this record alone would have been refused with
     */
    public record Refusal(long recordId, String code) {}
}
