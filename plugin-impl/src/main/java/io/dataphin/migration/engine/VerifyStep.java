package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.persistence.ContentStore;
import io.dataphin.migration.persistence.RecordQueries;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.translation.TaskComparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads the task back and compares it with what was written, field by field (design 4.7). A difference does not undo the success. */
@ApplicationScoped
class VerifyStep implements RecordStepHandler {

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private RecordQueries queries;

    @Inject
    private ContentStore contents;

    @Override
    public RecordStep step() {
        return RecordStep.VERIFY;
    }

    @Override
    public Next run(RecordWork work) {
        CallContext context = CallContext.background(work.migrator().id());
        Optional<TargetTask> task =
                target.readTask(context, work.project(), work.written().fileId());
        if (task.isEmpty()) {
            records.change(
                    work,
                    change -> change.log(Level.WARNING, "NOT_VERIFIED", null, "task", work.targetName())
                            .end(MigrationStatus.SUCCEEDED, Stage.VERIFY));
            return Next.NEVER;
        }
        List<FieldVerdict> verdicts = TaskComparison.compare(
                DraftJson.read(contents.read(work.draftHash())), task.get().content(), queries.verdicts(work.id()));
        long different =
                verdicts.stream().filter(v -> v.verdict() == Verdict.DIFFERENT).count();
        // only in a Basic project does the submit itself take effect in production
        boolean compare = work.project().env() == Env.PROD;
        records.change(work, change -> {
            change.verified(verdicts)
                    .log(
                            different == 0 ? Level.INFO : Level.WARNING,
                            different == 0 ? "VERIFIED" : "DIFFERENT",
                            null,
                            "fields",
                            verdicts.size(),
                            "different",
                            different);
            if (compare) {
                change.goOn(MigrationStatus.SUBMITTING, Stage.VERIFY, RecordStep.COMPARE);
            } else {
                change.end(MigrationStatus.SUCCEEDED, Stage.VERIFY)
                        .log(Level.INFO, "SUCCEEDED", null, "task", work.targetName());
            }
        });
        return compare ? Next.NOW : Next.NEVER;
    }
}
