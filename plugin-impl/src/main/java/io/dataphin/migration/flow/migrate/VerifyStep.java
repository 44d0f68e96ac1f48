package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.translation.TaskComparison;
import io.dataphin.migration.translation.TaskForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the task back and compares it with what was written, field by field (design 4.7). A difference does not undo the success. */
final class VerifyStep implements Step<MigrateState> {

    private final TargetPlatform target;

    VerifyStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(target.readTask(
                state.order().migrator().id(),
                state.order().project(),
                state.written().fileId()));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        Optional<TargetTask> task = answers.optional(TargetTask.class);
        if (task.isEmpty()) {
            return RecordOutcomes.goOn(Success.end(state), answers.now())
                    .log(
                            state.recordId(),
                            Level.WARNING,
                            "NOT_VERIFIED",
                            null,
                            "task",
                            state.order().targetName());
        }
        TaskDraft written = state.texts().draft();
        TaskDraft found = task.get().content();
        List<FieldVerdict> verdicts =
                TaskComparison.compare(written, found, state.texts().verdicts());
        RecordEffect hashes = new RecordEffect.Verified(state.recordId(), hash(written), hash(found));
        // only in a Basic project does the submit itself take effect in production
        return state.order().project().env() == Env.PROD
                ? verified(state.at(MigrateStep.READ_RUN), verdicts, answers.now())
                        .and(hashes)
                : Success.tell(
                        verified(Success.end(state), verdicts, answers.now()).and(hashes));
    }

    private static String hash(TaskDraft task) {
        return StoredText.of(TaskForm.of(task)).hash();
    }

    private static StepOutcome<MigrateState> verified(MigrateState next, List<FieldVerdict> verdicts, Instant now) {
        long different =
                verdicts.stream().filter(v -> v.verdict() == Verdict.DIFFERENT).count();
        return RecordOutcomes.goOn(next, now)
                .and(new RecordEffect.Judged(next.recordId(), verdicts, true))
                .log(
                        next.recordId(),
                        different == 0 ? Level.INFO : Level.WARNING,
                        different == 0 ? "VERIFIED" : "DIFFERENT",
                        null,
                        "fields",
                        verdicts.size(),
                        "different",
                        different);
    }
}
