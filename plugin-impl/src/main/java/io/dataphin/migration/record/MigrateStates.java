package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.IntentJournal;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.migrate.MigrateMemory;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateState.Order;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import io.dataphin.migration.flow.migrate.MigrateState.Written;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.submit.Submission;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rows of records as states of their flows. */
final class MigrateStates {

    private static final Set<MigrateStep> NEED_SNAPSHOT = EnumSet.of(
            MigrateStep.CHOOSE_CLUSTER, MigrateStep.TRANSLATE, MigrateStep.FIND_FUNCTIONS, MigrateStep.REQUEST_FILES);
    private static final Set<MigrateStep> NEED_DRAFT = EnumSet.of(
            MigrateStep.FIND_FUNCTIONS,
            MigrateStep.CHECK_FUNCTIONS,
            MigrateStep.CHECK_FILES,
            MigrateStep.WRITE,
            MigrateStep.VERIFY);

    private final EntityManager entities;
    private final FlowTexts contents;

    MigrateStates(EntityManager entities, FlowTexts contents) {
        this.entities = entities;
        this.contents = contents;
    }

    MigrateState of(RecordEntity row, FlowId id) {
        MigrateMemory memory = StepMemory.read(row.memory, MigrateMemory.class, MigrateMemory.NONE);
        return new MigrateState(
                head(row, id),
                order(row),
                row.status,
                row.stage,
                row.step,
                texts(row),
                row.overwriteFileId == null ? null : new TaskVersion(row.overwriteFileId, row.overwriteVersion),
                row.fileId == null
                        ? null
                        : new Written(row.fileId, row.taskVersion, row.taskUrl, row.taskDirectory, row.taskOwnerId),
                row.outcome,
                row.rounds,
                new Submission(row.asyncId, row.submitStartedAt, row.submitId),
                row.failureCode == null ? null : new Failure(row.failureCode, row.failureParameters),
                memory,
                moves(row, memory));
    }

    private List<MovedItem> moves(RecordEntity row, MigrateMemory memory) {
        return switch (row.step) {
            case AWAIT_FILES -> new Transfers(entities).files(row, memory.filesMissing());
            case AWAIT_FUNCTIONS -> new Transfers(entities).functions(row, memory.functions());
            default -> List.of();
        };
    }

    private FlowHead head(RecordEntity row, FlowId id) {
        return row.head(id, new IntentJournal(entities).find(id));
    }

    private Order order(RecordEntity row) {
        return new Order(
                row.id,
                row.deploymentId,
                row.objectName,
                row.targetName,
                row.fileFormat,
                new ProjectRef(row.projectId, row.env),
                row.policy,
                row.batch.source(),
                row.migrator.toRef(),
                row.migrationKey,
                predecessorKeys(row),
                row.batch.moveDependencies);
    }

    private List<String> predecessorKeys(RecordEntity row) {
        List<String> keys = new ArrayList<>();
        Long id = row.previousRecordId;
        while (id != null) {
            RecordEntity previous = entities.find(RecordEntity.class, id);
            // the task of an undone record holds somebody else's content again, although it still names the record's
            // key
            if (previous == null || previous.status != MigrationStatus.FAILED || previous.undoneAt != null) {
                break;
            }
            keys.add(previous.migrationKey);
            id = previous.previousRecordId;
        }
        return keys;
    }

    private Texts texts(RecordEntity row) {
        String snapshot = NEED_SNAPSHOT.contains(row.step) ? contents.text(row.snapshotHash) : null;
        TaskDraft draft = NEED_DRAFT.contains(row.step) ? contents.draft(row.draftHash) : null;
        List<FieldVerdict> verdicts = row.step == MigrateStep.VERIFY ? verdicts(row) : List.of();
        TargetOffer offer = row.step == MigrateStep.READ ? contents.offer(row.batch.offerHash) : null;
        return new Texts(row.snapshotHash, row.draftHash, row.preImageHash, snapshot, draft, verdicts, offer);
    }

    private List<FieldVerdict> verdicts(RecordEntity row) {
        VerificationEntity verification = entities.find(VerificationEntity.class, row.id);
        return verification == null ? List.of() : contents.verdicts(verification.fieldsHash);
    }
}
