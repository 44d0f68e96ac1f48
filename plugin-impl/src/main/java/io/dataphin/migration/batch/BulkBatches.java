package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.record.BulkTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts batches of records that are migrated again. A batch is all or nothing, so what it is refused for is taken out of it. */
final class BulkBatches {

    /** Another start may take a job between our check and our write; at the second try the check sees it and names the job. */
    private static final Set<String> LOST_RACES = Set.of("JOB_BUSY", "TARGET_NAME_COLLISION");

    private final RepeatedMigration repeated;
    private final Caller caller;
    private final MigrateAgain changes;
    private final BulkTally tally;
    private final int mostJobs;

    BulkBatches(RepeatedMigration repeated, Caller caller, MigrateAgain changes, BulkTally tally, int mostJobs) {
        this.repeated = repeated;
        this.caller = caller;
        this.changes = changes;
        this.tally = tally;
        this.mostJobs = mostJobs;
    }

    /** Starts as many batches as the records need; they are of one project and one policy, every job and name once. */
    void start(List<RecordDetail> formers) {
        for (int from = 0; from < formers.size(); from += mostJobs) {
            List<RecordDetail> batch = formers.subList(from, Math.min(from + mostJobs, formers.size()));
            MigrationException refusal = startOne(new ArrayList<>(batch));
            if (refusal instanceof PlatformUnavailableException) {
                // every further batch of the project would wait for the same platform
                refuse(formers.subList(from + batch.size(), formers.size()), refusal);
                return;
            }
        }
    }

    /** Tries until the batch is accepted or nothing is left of it; answers why the last jobs were refused, null when some were accepted. */
    private MigrationException startOne(List<RecordDetail> left) {
        MigrationException refusal = null;
        boolean secondTry = false;
        while (!left.isEmpty()) {
            try {
                repeated.start(caller, left, changes);
                left.forEach(former -> tally.accept(former.record().id()));
                return null;
            } catch (MigrationException e) {
                refusal = e;
                List<RecordDetail> wrong = wrong(left, e);
                if (wrong.isEmpty() && !secondTry && LOST_RACES.contains(e.code())) {
                    secondTry = true;
                    continue;
                }
                List<RecordDetail> out = wrong.isEmpty() ? List.copyOf(left) : wrong;
                refuse(out, e);
                left.removeAll(out);
            }
        }
        return refusal;
    }

    private static List<RecordDetail> wrong(List<RecordDetail> batch, MigrationException refusal) {
        Set<String> jobs =
                refusal.jobErrors().stream().map(JobError::deploymentId).collect(Collectors.toSet());
        return batch.stream()
                .filter(former -> jobs.contains(former.record().deploymentId()))
                .toList();
    }

    private void refuse(List<RecordDetail> formers, MigrationException refusal) {
        formers.forEach(former -> tally.refuse(former.record().id(), refusal, toAccept(former.record(), refusal)));
    }

    private static List<Message> toAccept(MigrationRecord record, MigrationException refusal) {
        return refusal.code().equals("ACCEPTANCE_REQUIRED")
                ? refusal.jobErrors().stream()
                        .filter(error -> error.deploymentId().equals(record.deploymentId()))
                        .map(JobError::reason)
                        .distinct()
                        .toList()
                : List.of();
    }
}
