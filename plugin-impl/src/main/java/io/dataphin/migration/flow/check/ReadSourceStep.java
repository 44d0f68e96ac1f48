package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.TaskForm;
import io.dataphin.migration.translation.Translation;
import io.dataphin.migration.translation.TranslationRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the job. It is the same as long as a migration would write the same for it: its state, or who touched it last, does not count. The job of
 * then is translated once more beside it, so that a newer version of this product finds no change where there is none.
 */
final class ReadSourceStep implements Step<CheckState> {

    private final SourcePlatform source;
    private final JobTranslator translator;

    ReadSourceStep(SourcePlatform source, JobTranslator translator) {
        this.source = source;
        this.translator = translator;
    }

    @Override
    public List<Call<?>> calls(CheckState state) {
        return List.of(source.readJob(state.order().location(), state.order().deploymentId()));
    }

    @Override
    public StepOutcome<CheckState> decide(CheckState state, Answers answers) {
        Side found = answers.optional(JobDefinition.class)
                .map(job -> side(state.order(), job))
                .orElse(Side.GONE);
        return StepOutcome.of(state.source(found).at(CheckStep.READ_TARGET), answers.now());
    }

    private Side side(CheckState.Order order, JobDefinition job) {
        if (job.snapshot().equals(order.snapshot())) {
            return Side.SAME;
        }
        Optional<String> then = form(order, source.jobOf(order.snapshot()));
        return form(order, job).equals(then) ? Side.SAME : Side.CHANGED;
    }

    /** With the cluster and engine version that the task got: what else the target offers by now does not change the job. Empty when there is none. */
    private Optional<String> form(CheckState.Order order, JobDefinition job) {
        TaskDraft draft = order.draft();
        Translation translation = translator.translate(new TranslationRequest(
                job,
                new TaskName(order.targetName()),
                draft.ownerId(),
                List.of(draft.cluster()),
                Map.of(draft.cluster(), List.of(draft.engineVersion()))));
        return translation instanceof Translation.Translated translated
                ? Optional.of(TaskForm.of(translated.draft()))
                : Optional.empty();
    }
}
