package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/**
 * What an action on many records would come to, told from what is stored: no platform is asked, so the action itself may still refuse more.
 *
 * @param accepted number of records that the action would begin for
 * @param refused the others by reason, the most frequent first
 * @param unlikely how many of the accepted ones failed for a cause that the action does not change, so that they will most likely fail again
 *     (see {@link Failure#repeatable})
 */
public record ActionPreview(int accepted, List<Refusals> refused, int unlikely) {

    public ActionPreview {
        refused = List.copyOf(refused);
    }

    /** Number of records that would be refused. */
    public int refusedCount() {
        return refused.stream().mapToInt(Refusals::count).sum();
    }

    /**
     * Records that are refused for the same reason.
     *
     * @param code stable code, as {@link BulkResult.Refusal} has it
     * @param text short clause that says why, without a single record's details
     * @param count number of records
     */
    public record Refusals(String code, Message text, int count) {}
}
