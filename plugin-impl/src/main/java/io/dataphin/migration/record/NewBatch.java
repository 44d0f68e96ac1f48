package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;
import java.util.Set;

/**
 * A batch that passed all remote checks and is to be written.
 *
 * @param offer what the target offers to run the jobs in; null when it is not known
 * @param moveDependencies whether files that the project lacks are moved along
 * @param idempotencyKey key that the batch is remembered under; null = none
 */
public record NewBatch(
        TargetProject project,
        SameNamePolicy policy,
        UserRef migrator,
        List<NewRecord> records,
        TargetOffer offer,
        boolean moveDependencies,
        String idempotencyKey) {

    public NewBatch {
        records = List.copyOf(records);
    }

    /**
     * One record of it.
     *
     * @param accepted codes of accepted findings
     * @param findings the accepted findings that there are
     * @param previousRecordId the record that it repeats; null for a first migration
     * @param sameNameExists whether the target had a task of this name when it was checked; the record looks again before it writes
     */
    public record NewRecord(
            String deploymentId,
            String objectName,
            String targetName,
            TaskType type,
            SameNamePolicy policy,
            Set<String> accepted,
            List<Finding> findings,
            Long previousRecordId,
            boolean sameNameExists) {}
}
