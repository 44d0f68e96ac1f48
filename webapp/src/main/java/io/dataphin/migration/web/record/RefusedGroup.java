package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.ActionPreview.Named;
import io.dataphin.migration.api.migration.BulkResult;
import java.util.List;

/**
 * Records that are left out for the same reason, before or after an action.
 *
 * @param reason short clause that says why
 * @param count how many
 * @param some the first of them, at most {@link ActionPreview#MOST_NAMED}
 */
public record RefusedGroup(Message reason, int count, List<Named> some) {

    private static final Message SAME_JOB = Message.of("refusal." + BulkResult.SAME_JOB);

    /** What an action would leave out, by reason. */
    static List<RefusedGroup> of(ActionPreview preview) {
        return preview.refused().stream()
                .map(group -> new RefusedGroup(group.text(), group.count(), group.some()))
                .toList();
    }

    /** How many are not named. */
    public int more() {
        return count - some.size();
    }

    /** Whether they are further records of jobs that are taken anyway, so that no job is left out. */
    public boolean repeated() {
        return SAME_JOB.equals(reason);
    }
}
