package io.dataphin.migration.service;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Overview;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.batch.AcceptedBatches;
import io.dataphin.migration.batch.BatchAcceptance;
import io.dataphin.migration.batch.BatchPreviews;
import io.dataphin.migration.batch.BulkMigration;
import io.dataphin.migration.batch.Idempotency;
import io.dataphin.migration.batch.RepeatedMigration;
import io.dataphin.migration.batch.TaskDifferences;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.flow.check.CheckActions;
import io.dataphin.migration.flow.publish.PublishActions;
import io.dataphin.migration.flow.undo.UndoActions;
import io.dataphin.migration.record.ActionPreviews;
import io.dataphin.migration.record.BatchQueries;
import io.dataphin.migration.record.BulkActions;
import io.dataphin.migration.record.BulkTally;
import io.dataphin.migration.record.Overviews;
import io.dataphin.migration.record.OverwrittenTasks;
import io.dataphin.migration.record.RecordAccess;
import io.dataphin.migration.record.RecordActions;
import io.dataphin.migration.record.RecordGuard;
import io.dataphin.migration.record.RecordQueries;
import io.dataphin.migration.record.Repetitions;
import io.dataphin.migration.record.SensitiveValues;
import io.dataphin.migration.record.SubmitLogs;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The one service behind the pages and the REST API (D10): rights, then the act, then the audit entry. */
@ApplicationScoped
public class DefaultMigrationService implements MigrationService {

    @Inject
    private BatchAcceptance acceptance;

    @Inject
    private BatchPreviews batchPreviews;

    @Inject
    private TaskDifferences differences;

    @Inject
    private OverwrittenTasks overwritten;

    @Inject
    private Idempotency idempotency;

    @Inject
    private RecordActions actions;

    @Inject
    private RecordAccess access;

    @Inject
    private RepeatedMigration repeated;

    @Inject
    private BulkActions bulk;

    @Inject
    private BulkMigration bulkMigration;

    @Inject
    private ActionPreviews previews;

    @Inject
    private RecordGuard guard;

    @Inject
    private UndoActions undoing;

    @Inject
    private PublishActions publishing;

    @Inject
    private CheckActions checking;

    @Inject
    private BatchQueries batches;

    @Inject
    private RecordQueries records;

    @Inject
    private Overviews overviews;

    @Inject
    private SubmitLogs submitLogs;

    @Inject
    private ProjectRights rights;

    @Inject
    private AcceptedBatches accepted;

    @Inject
    private HostConsole console;

    @Inject
    private DrainSwitch drain;

    @Inject
    private AuditTrail audit;

    @Override
    public MigrationBatch start(Caller caller, StartMigration wish) {
        return audited(caller, AuditAction.START_BATCH, wish.projectId(), () -> {
            long batchId = idempotency.once(
                    caller, wish, () -> accepted.write(caller, acceptance.check(caller, wish, Map.of())));
            return batch(caller, batchId);
        });
    }

    @Override
    public BatchPreview preview(Caller caller, StartMigration wish) {
        return batchPreviews.of(caller, wish);
    }

    @Override
    public TaskDifference difference(Caller caller, long projectId, String deploymentId, String targetName) {
        return differences.of(caller, projectId, deploymentId, targetName);
    }

    @Override
    public TaskDifference overwritten(Caller caller, long recordId) {
        MigrationRecord record = access.visible(caller, recordId).record();
        return overwritten.of(record, access.mayMigrate(caller, record));
    }

    @Override
    public MigrationBatch batch(Caller caller, long batchId) {
        return batches.find(batchId, rights.visibleProjectIds(caller))
                .orElseThrow(() -> new NotFoundException("NOT_FOUND", "object", "batch", "id", batchId));
    }

    @Override
    public Slice<BatchSummary> batches(Caller caller, BatchQuery query) {
        return batches.page(query, rights.visibleProjectIds(caller));
    }

    @Override
    public Map<Long, StageTimes> stageTimes(Caller caller, Collection<MigrationRecord> ofRecords) {
        return records.stageTimes(ofRecords, rights.visibleProjectIds(caller));
    }

    @Override
    public List<FailureCause> causes(Caller caller, RecordQuery query) {
        return records.causes(query, rights.visibleProjectIds(caller));
    }

    @Override
    public Slice<MigrationRecord> records(Caller caller, RecordQuery query) {
        return records.page(query, rights.visibleProjectIds(caller));
    }

    @Override
    public Map<MigrationStatus, Long> countByStatus(Caller caller, RecordQuery query) {
        return records.countByStatus(query, rights.visibleProjectIds(caller));
    }

    @Override
    public Overview overview(Caller caller, ZoneId zone) {
        return overviews.of(rights.visibleProjectIds(caller), zone);
    }

    @Override
    public RecordDetail record(Caller caller, long recordId) {
        RecordDetail detail = access.visible(caller, recordId);
        boolean mayMigrate = access.mayMigrate(caller, detail.record());
        return new RecordDetail(
                detail.record(),
                detail.policy(),
                detail.outcome(),
                linked(detail.target()),
                detail.events(),
                detail.findings(),
                mayMigrate ? detail.verification() : SensitiveValues.masked(detail.verification()),
                detail.running(),
                detail.accepted(),
                guard.open(caller, detail.record()));
    }

    @Override
    public String submitLog(Caller caller, long recordId) {
        MigrationRecord record = access.visible(caller, recordId).record();
        return submitLogs.of(caller, recordId, record.project(), access.mayMigrate(caller, record));
    }

    private RecordDetail.WrittenTask linked(RecordDetail.WrittenTask task) {
        if (task == null) {
            return null;
        }
        String url = task.url() == null ? null : console.page(task.url()).orElse(null);
        return new RecordDetail.WrittenTask(task.fileId(), task.version(), url, task.directory(), task.ownerId());
    }

    @Override
    public MigrationRecord submitAgain(Caller caller, long recordId) {
        return act(
                caller, Action.SUBMIT, AuditAction.SUBMIT_AGAIN, recordId, () -> actions.submitAgain(caller, recordId));
    }

    @Override
    public MigrationRecord cancel(Caller caller, long recordId) {
        return act(caller, Action.CANCEL, AuditAction.CANCEL, recordId, () -> actions.cancel(caller, recordId));
    }

    private MigrationRecord act(Caller caller, Action action, AuditAction audited, long recordId, Runnable change) {
        return audited(caller, audited, recordId, () -> {
            guard.require(caller, action, recordId);
            change.run();
            return access.visible(caller, recordId).record();
        });
    }

    @Override
    public MigrationRecord migrateAgain(Caller caller, long recordId, MigrateAgain changes) {
        return audited(caller, AuditAction.MIGRATE_AGAIN, recordId, () -> {
            RecordDetail former = access.visible(caller, recordId);
            repeated.check(caller, former);
            long batchId = repeated.start(caller, List.of(former), changes);
            return batch(caller, batchId).records().get(0);
        });
    }

    @Override
    public MigrationRecord publish(Caller caller, long recordId) {
        return act(caller, Action.PUBLISH, AuditAction.PUBLISH, recordId, () -> {
            drain.requireOpen();
            publishing.begin(caller, recordId);
        });
    }

    @Override
    public MigrationRecord undo(Caller caller, long recordId) {
        return act(caller, Action.UNDO, AuditAction.UNDO, recordId, () -> {
            drain.requireOpen();
            undoing.begin(caller, recordId);
        });
    }

    @Override
    public MigrationRecord check(Caller caller, long recordId) {
        return act(caller, Action.CHECK, AuditAction.CHECK, recordId, () -> checking.begin(caller, recordId));
    }

    @Override
    public UndoPlan undoPlan(Caller caller, long recordId) {
        guard.require(caller, Action.UNDO, recordId);
        return undoing.plan(caller, recordId);
    }

    @Override
    public ActionPreview preview(Caller caller, Action action, RecordSelection selection) {
        return previews.of(caller, action, bulk.ids(caller, selection));
    }

    @Override
    public BulkResult act(Caller caller, Action action, RecordSelection selection, Set<String> accept) {
        List<Long> ids = bulk.ids(caller, selection);
        return switch (action) {
            case SUBMIT -> bulk.each(ids, id -> submitAgain(caller, id));
            case CANCEL -> bulk.each(ids, id -> cancel(caller, id));
            case MIGRATE -> bulkMigration.migrate(caller, ids, accept);
            case UNDO -> bulk.each(ids, id -> undo(caller, id));
            case PUBLISH -> publishAll(caller, ids);
            case CHECK -> bulk.each(ids, id -> check(caller, id));
        };
    }

    /** Publications are begun together, so that the platform is called once for many tasks. */
    private BulkResult publishAll(Caller caller, List<Long> ids) {
        BulkTally tally = new BulkTally((recordId, result) -> audit.add(caller, AuditAction.PUBLISH, recordId, result));
        Repetitions repetitions = new Repetitions();
        List<Long> open = new ArrayList<>();
        for (long id : ids) {
            try {
                MigrationRecord record = guard.require(caller, Action.PUBLISH, id);
                repetitions
                        .take(record.deploymentId(), record.project().projectId(), record.targetName())
                        .ifPresentOrElse(refusal -> tally.refuse(id, refusal), () -> open.add(id));
            } catch (MigrationException refusal) {
                tally.refuse(id, refusal);
            }
        }
        publishing.begin(caller, open, tally);
        return tally.result();
    }

    private <T> T audited(Caller caller, AuditAction action, Object objectId, Supplier<T> act) {
        try {
            T result = act.get();
            audit.add(caller, action, objectId, AuditTrail.OK);
            return result;
        } catch (MigrationException e) {
            audit.add(caller, action, objectId, e.code());
            throw e;
        }
    }
}
