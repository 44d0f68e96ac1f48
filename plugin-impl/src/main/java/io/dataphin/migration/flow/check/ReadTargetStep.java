package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.translation.TaskForm;
import java.util.List;

/** Reads the task, compares it with what it was at the verification, and tells the record what became of both sides. */
final class ReadTargetStep implements Step<CheckState> {

    private final TargetPlatform target;

    ReadTargetStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(CheckState state) {
        CheckState.Order order = state.order();
        return List.of(target.readTask(order.by().id(), order.project(), order.fileId()));
    }

    @Override
    public StepOutcome<CheckState> decide(CheckState state, Answers answers) {
        Side found = answers.optional(TargetTask.class)
                .map(task -> side(state.order(), task))
                .orElse(Side.GONE);
        Drift drift = new Drift(state.source(), found, answers.now());
        StepOutcome<CheckState> outcome = StepOutcome.of(state.at(CheckStep.NONE), answers.now())
                .and(new RecordEffect.Drifted(state.recordId(), drift));
        return isNews(state.order(), drift) ? told(outcome, state.order(), drift) : outcome;
    }

    /** A task of which no form is kept is as it was as long as nobody wrote it, or as it was written. */
    private static Side side(CheckState.Order order, TargetTask task) {
        String form = TaskForm.of(task.content());
        boolean same = order.targetForm() == null
                ? task.version() == order.version() || form.equals(TaskForm.of(order.draft()))
                : StoredText.of(form).hash().equals(order.targetForm());
        return same ? Side.SAME : Side.CHANGED;
    }

    private static boolean isNews(CheckState.Order order, Drift drift) {
        if (!order.background()) {
            return true;
        }
        Drift known = order.known();
        return known == null ? drift.drifted() : known.source() != drift.source() || known.target() != drift.target();
    }

    private static StepOutcome<CheckState> told(StepOutcome<CheckState> outcome, CheckState.Order order, Drift drift) {
        return outcome.log(
                order.recordId(),
                drift.drifted() ? Level.WARNING : Level.INFO,
                "DRIFT_CHECKED",
                null,
                "job",
                order.objectName(),
                "task",
                order.targetName(),
                "source",
                drift.source(),
                "target",
                drift.target());
    }
}
