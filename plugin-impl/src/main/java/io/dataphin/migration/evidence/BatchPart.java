package io.dataphin.migration.evidence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.SameNamePolicy;
import java.time.Instant;
import java.util.List;

/** What was asked for: by whom, when, with which policy, and for which jobs. */
record BatchPart(
        String id,
        String projectId,
        SameNamePolicy sameNamePolicy,
        Instant createdAt,
        UserRef createdBy,
        List<Job> jobs) {

    /** One job of the batch and how its migration ended. */
    record Job(String recordId, String deploymentId, String objectName, String targetName, MigrationStatus status) {}

    static BatchPart of(MigrationBatch batch) {
        return new BatchPart(
                Long.toString(batch.id()),
                Long.toString(batch.projectId()),
                batch.sameNamePolicy(),
                batch.createdAt(),
                batch.createdBy(),
                batch.records().stream()
                        .map(record -> new Job(
                                Long.toString(record.id()),
                                record.deploymentId(),
                                record.objectName(),
                                record.targetName(),
                                record.status()))
                        .toList());
    }
}
