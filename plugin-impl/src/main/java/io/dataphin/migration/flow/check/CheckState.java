package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowState;

/**
 * A check as its steps see it.
 *
 * @param order what was asked for; never changes
 * @param step what is to be done next
 * @param source what became of the job; null before it was read
 */
public record CheckState(FlowHead head, Order order, CheckStep step, Drift.Side source)
        implements FlowState<CheckState> {

    /**
     * What was asked for.
     *
     * @param by the platform is called for that person
     * @param background whether nobody asked for it: then the log tells only what is new
     * @param version of the task that the record wrote
     * @param targetForm SHA-256 of the task's form when it was verified; null when it was not, or by a former version
     * @param known what the last check found; null when there was none
     * @param snapshot the job as it was when it was migrated
     * @param draft the task that was written for it
     */
    public record Order(
            long recordId,
            String deploymentId,
            String objectName,
            String targetName,
            SourceLocation location,
            ProjectRef project,
            UserRef by,
            boolean background,
            String fileId,
            long version,
            String targetForm,
            Drift known,
            String snapshot,
            TaskDraft draft) {}

    @Override
    public CheckState with(FlowHead other) {
        return new CheckState(other, order, step, source);
    }

    /** The same at another step. */
    public CheckState at(CheckStep then) {
        return new CheckState(head, order, then, source);
    }

    /** The same with what became of the job. */
    public CheckState source(Drift.Side found) {
        return new CheckState(head, order, step, found);
    }

    @Override
    public boolean ended() {
        return step == CheckStep.NONE;
    }

    @Override
    public Long recordId() {
        return order.recordId();
    }
}
