package io.dataphin.migration.record;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.flow.migrate.DraftJson;
import io.dataphin.migration.translation.TaskComparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What migrations wrote, beside what the tasks held before: from the contents that are kept for an undo. */
@ApplicationScoped
public class OverwrittenTasks {

    private final EntityManagers entities;
    private final ContentStore contents;
    private final TargetPlatform target;

    /** For the container's proxy only. */
    protected OverwrittenTasks() {
        this(null, null, null);
    }

    @Inject
    OverwrittenTasks(EntityManagers entities, ContentStore contents, TargetPlatform target) {
        this.entities = entities;
        this.contents = contents;
        this.target = target;
    }

    /**
     * The difference of a record.
     *
     * @param readable whether the caller may see every value; others get masks for those that may hold a secret
     * @throws NotFoundException nothing was written, or the former content was not kept
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public TaskDifference of(MigrationRecord record, boolean readable) {
        RecordEntity entity = entities.current().find(RecordEntity.class, record.id());
        boolean overwritten = entity.outcome == Outcome.OVERWRITTEN;
        if (entity.fileId == null || (overwritten && entity.preImageHash == null)) {
            throw new NotFoundException("NOT_FOUND", "object", "formerContent", "id", record.id());
        }
        TaskDraft written = DraftJson.read(contents.read(entity.draftHash));
        TaskDraft before =
                overwritten ? target.taskOf(contents.read(entity.preImageHash)).content() : null;
        TaskDifference difference = new TaskDifference(
                record.objectName(),
                record.targetName(),
                overwritten,
                TaskComparison.difference(written, before, verdicts(record.id())));
        return readable ? difference : SensitiveValues.masked(difference);
    }

    private List<FieldVerdict> verdicts(long recordId) {
        VerificationEntity entity = entities.current().find(VerificationEntity.class, recordId);
        return TaskComparison.beforeComparison(VerdictJson.read(contents.read(entity.fieldsHash)));
    }
}
