package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
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
     * @param findings for {@code ACCEPTANCE_REQUIRED} the findings that must be accepted, each once; otherwise empty
     */
    public record Refusal(long recordId, String code, List<Message> findings) {

        public Refusal {
            findings = List.copyOf(findings);
        }

        /** Not for a finding. */
        public Refusal(long recordId, String code) {
            this(recordId, code, List.of());
        }
    }
}
