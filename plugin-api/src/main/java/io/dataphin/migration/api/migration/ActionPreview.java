package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/**
 * What an action on many records would come to, told from what is stored: no platform is asked, so the action itself may still refuse more.
 *
 * @param accepted number of jobs that the action would begin for; each has one record among the accepted ones
 * @param refused the other records by reason, the most frequent first
 * @param unlikely how many of the accepted ones failed for a cause that the action does not change, so that they will most likely fail again
 *     (see {@link Failure#repeatable})
 */
public record ActionPreview(int accepted, List<Refusals> refused, int unlikely) {

    /** Most records of a reason that are named. */
    public static final int MOST_NAMED = 8;

    public ActionPreview {
        refused = List.copyOf(refused);
    }

    /** Number of records that would be left out, without those whose job is taken with another one of them. */
    public int leftOut() {
        return refused.stream()
                .filter(group -> !group.repeated())
                .mapToInt(Refusals::count)
                .sum();
    }

    /**
     * Records that are refused for the same reason.
     *
     * @param code stable code, as {@link BulkResult.Refusal} has it
     * @param reason more precise code, as {@link BulkResult.Refusal} has it
     * @param count number of records
     * @param some the first of them, at most {@link #MOST_NAMED}
     */
    public record Refusals(String code, String reason, int count, List<Named> some) {

        public Refusals {
            some = List.copyOf(some);
        }

        /** Short clause that says why, without a single record's details. */
        public Message text() {
            return Message.of("refusal." + reason);
        }

        /** Whether they are further records of jobs that are taken anyway. */
        public boolean repeated() {
            return BulkResult.SAME_JOB.equals(reason);
        }
    }

    /**
     * A record with the name of its job.
     *
     * @param name its id when the caller may not see it
     */
    public record Named(long id, String name) {}
}
