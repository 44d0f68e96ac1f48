package io.dataphin.migration.api.migration;

import java.time.Instant;

/**
 * Whether job and task are still what they were when the record was verified.
 *
 * @param source the job in the source: what a migration would write for it now
 * @param target the task in the target
 * @param checkedAt when both were looked at
 */
public record Drift(Side source, Side target, Instant checkedAt) {

    /** What became of one side. */
    public enum Side {
        SAME,
        CHANGED,
        /** There is no such job, or no such task, any more. */
        GONE
    }

    /** Whether anything is not as it was. */
    public boolean drifted() {
        return source != Side.SAME || target != Side.SAME;
    }
}
