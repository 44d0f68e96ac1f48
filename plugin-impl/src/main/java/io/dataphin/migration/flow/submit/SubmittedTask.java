package io.dataphin.migration.flow.submit;

import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.Map;

/** A task whose status says that our version is submitted. */
final class SubmittedTask {

    private SubmittedTask() {}

    static boolean is(SubmitOrder order, TargetTask task) {
        return task.status().submitted() && task.version() == order.version();
    }

    /** Its submit id is not known then. */
    static <S extends FlowState<S>> StepOutcome<S> found(Submitter<S> submitter, S state, Instant now) {
        SubmitOrder order = submitter.order(state);
        RecordEffect.Logged line = new RecordEffect.Logged(
                order.recordId(), order.stage(), Level.WARNING, "SUBMIT_FOUND", null, Map.of("task", order.taskName()));
        return submitter.submitted(state, submitter.submission(state).succeeded(null), line, now);
    }
}
