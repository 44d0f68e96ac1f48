package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/**
 * What became of an action on many records.
 *
 * @param accepted number of jobs that the action began for; each has one record among the accepted ones
 * @param refused the other records, in the order of the selection as far as they were refused one by one
 */
public record BulkResult(int accepted, List<Refusal> refused) {

    /** Reason of a record that is left out because its job is taken with another one of the records. */
    public static final String SAME_JOB = "SAME_JOB";

    public BulkResult {
        refused = List.copyOf(refused);
    }

    /** Whether nothing was left out but further records of jobs that were taken anyway. */
    public boolean complete() {
        return refused.stream().allMatch(Refusal::repeated);
    }

    /**
     * A record that stays as it is.
     *
     * @param code stable code that the same action on this record alone would have been refused with
     * @param reason more precise code; rendered by {@code refusal.<REASON>} as a short clause. The code itself where there is none
     * @param findings for {@code ACCEPTANCE_REQUIRED} the findings that must be accepted, each once; otherwise empty
     */
    public record Refusal(long recordId, String code, String reason, List<Message> findings) {

        public Refusal {
            findings = List.copyOf(findings);
        }

        /** Not for a finding. */
        public Refusal(long recordId, String code) {
            this(recordId, code, List.of());
        }

        /** For a reason that has no more precise code. */
        public Refusal(long recordId, String code, List<Message> findings) {
            this(recordId, code, code, findings);
        }

        /** Whether it is a further record of a job that is taken anyway. */
        public boolean repeated() {
            return SAME_JOB.equals(reason);
        }
    }
}
