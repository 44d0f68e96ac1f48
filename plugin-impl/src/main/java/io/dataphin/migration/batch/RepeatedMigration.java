package io.dataphin.migration.batch;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.batch.BatchAcceptance.Former;
import io.dataphin.migration.record.RecordAccess;
import io.dataphin.migration.record.RecordGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Migrates jobs again (R14): new records in a new batch, with the former project, name and policy. */
@ApplicationScoped
public class RepeatedMigration {

    @Inject
    private RecordAccess access;

    @Inject
    private RecordGuard guard;

    @Inject
    private BatchAcceptance acceptance;

    @Inject
    private AcceptedBatches accepted;

    /** Checks what is known without asking a platform for more than rights. */
    public void check(Caller caller, RecordDetail former) {
        access.requireMigrate(caller, former.record());
        guard.requireState(Action.MIGRATE, former.record());
    }

    /**
     * Starts one batch.
     *
     * @param formers records of different jobs, of one project and with one policy; at least one
     * @return id of the batch
     */
    public long start(Caller caller, List<RecordDetail> formers, MigrateAgain changes) {
        RecordDetail first = formers.get(0);
        StartMigration wish = new StartMigration(
                first.record().project().projectId(),
                changes.sameNamePolicy() == null ? first.policy() : changes.sameNamePolicy(),
                formers.stream().map(former -> job(former.record(), changes)).toList());
        Map<String, Former> previous = formers.stream()
                .collect(Collectors.toMap(former -> former.record().deploymentId(), RepeatedMigration::former));
        return accepted.write(caller, acceptance.check(caller, wish, previous));
    }

    private static Former former(RecordDetail detail) {
        List<Finding> accepted = detail.findings().stream()
                .filter(finding -> finding.mustAccept() && detail.accepted().contains(finding.code()))
                .toList();
        return new Former(detail.record().id(), accepted, detail.record().status() == MigrationStatus.FAILED);
    }

    private static JobChoice job(MigrationRecord record, MigrateAgain changes) {
        String name = changes.targetName() == null ? record.targetName() : changes.targetName();
        return new JobChoice(record.deploymentId(), name, null, changes.accept());
    }
}
