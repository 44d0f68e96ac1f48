package io.dataphin.migration.batch;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.record.BulkTally;
import io.dataphin.migration.record.RecordAccess;
import io.dataphin.migration.record.Repetitions;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Migrates the jobs of many records again, in batches of one project and one policy each. */
@ApplicationScoped
public class BulkMigration {

    @Inject
    private RecordAccess access;

    @Inject
    private RepeatedMigration repeated;

    @Inject
    private MigrationSettings settings;

    @Inject
    private AuditTrail audit;

    private record Group(long projectId, SameNamePolicy policy) {}

    /** @param accept codes of findings that the caller accepts for each of the records */
    public BulkResult migrate(Caller caller, List<Long> ids, Set<String> accept) {
        BulkTally tally =
                new BulkTally((recordId, result) -> audit.add(caller, AuditAction.MIGRATE_AGAIN, recordId, result));
        BulkBatches batches =
                new BulkBatches(repeated, caller, new MigrateAgain(null, null, accept), tally, settings.batchMaxSize());
        groups(caller, ids, tally).values().forEach(batches::start);
        return tally.result();
    }

    private Map<Group, List<RecordDetail>> groups(Caller caller, List<Long> ids, BulkTally tally) {
        Map<Group, List<RecordDetail>> groups = new LinkedHashMap<>();
        Repetitions repetitions = new Repetitions();
        for (long id : ids) {
            try {
                RecordDetail former = access.visible(caller, id);
                repeated.check(caller, former);
                MigrationRecord record = former.record();
                Group group = new Group(record.project().projectId(), former.policy());
                repetitions
                        .take(record.deploymentId(), group.projectId(), record.targetName())
                        .ifPresentOrElse(
                                refusal -> tally.refuse(id, refusal),
                                () -> groups.computeIfAbsent(group, key -> new ArrayList<>())
                                        .add(former));
            } catch (MigrationException refusal) {
                tally.refuse(id, refusal);
            }
        }
        return groups;
    }
}
