package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;
import java.util.Map;
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
     * @param findings what is known of the job before it is read; those with an accepted code were accepted
     * @param reasons why they were accepted, by code, where the person said it
     * @param previousRecordId the record that it repeats; null for a first migration
     * @param sameNamed the task of this name that the target had when it was checked; null for none. The record looks again before it writes
     */
    public record NewRecord(
            String deploymentId,
            String objectName,
            String targetName,
            TaskType type,
            SameNamePolicy policy,
            Set<String> accepted,
            List<Finding> findings,
            Map<String, String> reasons,
            Long previousRecordId,
            TargetTask sameNamed) {

        /** The findings that were accepted. */
        public List<Finding> acceptedFindings() {
            return findings.stream()
                    .filter(finding -> accepted.contains(finding.code()))
                    .toList();
        }
    }
}
