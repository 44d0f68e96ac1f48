package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.submit.Submission;

/**
 * An undo as its steps see it.
 *
 * @param order what was asked for; never changes
 * @param step what is to be done next
 * @param restoredVersion version that holds the former content; null until it was given back
 * @param rounds how many writes, then submits, were begun in a row without an end; see {@link io.dataphin.migration.flow.LostWrite}
 * @param submit the submit of the former content
 */
public record UndoState(FlowHead head, Order order, UndoStep step, Long restoredVersion, int rounds, Submission submit)
        implements FlowState<UndoState> {

    /**
     * What was asked for.
     *
     * @param by who asked; the platform is called for that person
     * @param fileId the task
     * @param expectedVersion version of the task that is taken back
     * @param submitAgain whether the former content is submitted
     * @param preImage the task's content from before the record; null for {@link UndoPlan.Effect#DELETE_TASK}
     */
    public record Order(
            long recordId,
            String objectName,
            String targetName,
            ProjectRef project,
            UndoPlan.Effect effect,
            UserRef by,
            String fileId,
            long expectedVersion,
            boolean submitAgain,
            String preImage) {}

    @Override
    public UndoState with(FlowHead other) {
        return new UndoState(other, order, step, restoredVersion, rounds, submit);
    }

    /** The same at another step. */
    public UndoState at(UndoStep then) {
        return new UndoState(head, order, then, restoredVersion, rounds, submit);
    }

    /** The same with the former content back. */
    public UndoState restored(long version) {
        return new UndoState(head, order, step, version, rounds, submit);
    }

    /** The same with another number of begun writes. */
    public UndoState rounds(int begun) {
        return new UndoState(head, order, step, restoredVersion, begun, submit);
    }

    /** The same with another submit. */
    public UndoState submit(Submission other) {
        return new UndoState(head, order, step, restoredVersion, rounds, other);
    }

    @Override
    public boolean ended() {
        return step == UndoStep.NONE;
    }

    @Override
    public Long recordId() {
        return order.recordId();
    }
}
