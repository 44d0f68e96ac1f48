package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.Overview;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordQuery.Need;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records in memory. Nothing works on them: a test says how they go on. */
@ApplicationScoped
public class FakeMigrations implements MigrationService {

    private final Map<String, BatchPreview.Job> previews = new HashMap<>();
    private final List<BatchQuery> batchQueries = new ArrayList<>();
    private final Map<Long, StageTimes> times = new HashMap<>();
    private final List<MigrationRecord> records = new ArrayList<>(FakeRecords.some());
    private final List<StartMigration> wishes = new ArrayList<>();
    private final List<RecordSelection> acted = new ArrayList<>();
    private final Map<Long, Action> allowed = new HashMap<>();
    private final Map<Long, List<Message>> demands = new HashMap<>();
    private final List<MigrateAgain> repeated = new ArrayList<>();
    private TaskDifference difference;
    private MigrationException refusal;
    private MigrationException blindness;

    /** Refuses whatever changes something from now on. */
    public void refuse(MigrationException why) {
        refusal = why;
    }

    /** Lets no records be read from now on. */
    public void blind(MigrationException why) {
        blindness = why;
    }

    /** Allows something more for a record. */
    public void allow(long recordId, Action action) {
        allowed.put(recordId, action);
    }

    /** Lets a finding be accepted before a record is migrated again. */
    public void demand(long recordId, Message finding) {
        demands.computeIfAbsent(recordId, id -> new ArrayList<>()).add(finding);
    }

    private List<Message> open(long recordId, Set<String> accept) {
        return demands.getOrDefault(recordId, List.of()).stream()
                .filter(finding -> !accept.contains(finding.code()))
                .toList();
    }

    /** How single jobs were migrated again. */
    public List<MigrateAgain> repeated() {
        return repeated;
    }

    /** What was asked to be started. */
    public List<StartMigration> wishes() {
        return wishes;
    }

    /** The records, newest first; may be changed. */
    public List<MigrationRecord> all() {
        return records;
    }

    @Override
    public MigrationBatch start(Caller caller, StartMigration wish) {
        wishes.add(wish);
        check();
        List<MigrationRecord> started = new ArrayList<>();
        wish.jobs().forEach(job -> {
            MigrationRecord record =
                    FakeRecords.record(records.size() + 1, job.deploymentId(), MigrationStatus.WAITING, caller.user());
            records.add(0, record);
            started.add(record);
        });
        return new MigrationBatch(
                9, wish.projectId(), wish.sameNamePolicy(), FakeRecords.NOON, caller.user(), started, null, List.of());
    }

    @Override
    public BatchPreview preview(Caller caller, StartMigration wish) {
        if (blindness != null) {
            throw blindness;
        }
        return new BatchPreview(wish.jobs().stream()
                .map(job -> previews.getOrDefault(
                        job.deploymentId(),
                        new BatchPreview.Job(
                                job.deploymentId(),
                                job.targetName(),
                                BatchPreview.Result.CREATE,
                                List.of(),
                                Set.of(),
                                List.of())))
                .toList());
    }

    /** What the preview says of jobs, by deployment id; of all others that a task is made. May be changed. */
    public Map<String, BatchPreview.Job> previews() {
        return previews;
    }

    /** Lets every comparison of a task end so. */
    public void differ(TaskDifference became) {
        difference = became;
    }

    @Override
    public TaskDifference difference(Caller caller, long projectId, String deploymentId, String targetName) {
        check();
        return difference;
    }

    @Override
    public TaskDifference overwritten(Caller caller, long recordId) {
        check();
        return difference;
    }

    @Override
    public MigrationBatch batch(Caller caller, long batchId) {
        return new MigrationBatch(
                batchId, 1, SameNamePolicy.SKIP, FakeRecords.NOON, caller.user(), records, null, List.of());
    }

    @Override
    public Slice<BatchSummary> batches(Caller caller, BatchQuery query) {
        if (blindness != null) {
            throw blindness;
        }
        batchQueries.add(query);
        MigrationBatch batch = batch(caller, 9);
        return new Slice<>(
                List.of(new BatchSummary(
                        9, 1, "retail", FakeRecords.NOON, caller.user(), batch.counts(), batch.estimatedEnd())),
                query.cursor() == null ? "next" : null,
                2);
    }

    /** What was asked of the list of batches. */
    public List<BatchQuery> batchQueries() {
        return batchQueries;
    }

    @Override
    public Map<Long, StageTimes> stageTimes(Caller caller, Collection<MigrationRecord> ofRecords) {
        return times;
    }

    /** The times of records, by record id; may be changed. */
    public Map<Long, StageTimes> times() {
        return times;
    }

    @Override
    public List<FailureCause> causes(Caller caller, RecordQuery query) {
        List<MigrationRecord> failed = records.stream()
                .filter(record -> record.failure() != null && matches(record, query))
                .toList();
        return failed.isEmpty()
                ? List.of()
                : List.of(new FailureCause(
                        failed.get(0).failure(),
                        failed.size(),
                        List.of(new FailureCause.Subject("udf.jar", failed.size()))));
    }

    @Override
    public Overview overview(Caller caller, ZoneId zone) {
        return new Overview(
                batches(caller, BatchQuery.all()).items(),
                FakeRecords.NOON,
                causes(caller, RecordQuery.all()),
                Map.of(Need.REMEDY, 7L, Need.PUBLISH, 0L),
                List.of(new Overview.Day(LocalDate.of(2026, 11, 22), countByStatus(caller, RecordQuery.all()))),
                List.of(caller.user()));
    }

    @Override
    public Slice<MigrationRecord> records(Caller caller, RecordQuery query) {
        if (blindness != null) {
            throw blindness;
        }
        List<MigrationRecord> found = records.stream()
                .filter(record -> matches(record, query))
                .filter(record -> query.statuses().isEmpty() || query.statuses().contains(record.status()))
                .toList();
        int from = Math.min(found.size(), start(query.cursor()));
        int to = Math.min(found.size(), from + query.limit());
        return new Slice<>(found.subList(from, to), to < found.size() ? String.valueOf(to) : null, found.size());
    }

    private static int start(String cursor) {
        if (cursor != null && !cursor.matches("\\d+")) {
            throw new InvalidRequestException("INVALID_PARAMETER", "name", "cursor");
        }
        return cursor == null ? 0 : Integer.parseInt(cursor);
    }

    @Override
    public Map<MigrationStatus, Long> countByStatus(Caller caller, RecordQuery query) {
        Map<MigrationStatus, Long> counts = new EnumMap<>(MigrationStatus.class);
        for (MigrationStatus status : MigrationStatus.values()) {
            counts.put(
                    status,
                    records.stream()
                            .filter(record -> record.status() == status && matches(record, query))
                            .count());
        }
        return counts;
    }

    @Override
    public RecordDetail record(Caller caller, long recordId) {
        MigrationRecord record = find(recordId);
        return new RecordDetail(
                record,
                SameNamePolicy.SKIP,
                record.stage() == null ? null : Outcome.CREATED,
                record.stage() == null
                        ? null
                        : new RecordDetail.WrittenTask("501", 2, "https://console.example.com/task/501", "/", "30001"),
                List.of(
                        event(Stage.READ, RecordEvent.Level.INFO, "event.READ"),
                        event(Stage.WRITE, RecordEvent.Level.WARNING, "event.RETRIED"),
                        event(Stage.SUBMIT, RecordEvent.Level.ERROR, "event.SUBMIT_FAILED")),
                List.of(Finding.of(Severity.WARNING, "RESOURCE_MISSING", "name", "udf.jar")),
                null,
                null,
                Set.of(),
                actions(record));
    }

    @Override
    public MigrationRecord submitAgain(Caller caller, long recordId) {
        return become(recordId, MigrationStatus.SUBMITTING);
    }

    @Override
    public MigrationRecord migrateAgain(Caller caller, long recordId, MigrateAgain changes) {
        check();
        String job = find(recordId).deploymentId();
        List<JobError> errors = open(recordId, changes.accept()).stream()
                .map(finding -> new JobError(job, finding))
                .toList();
        if (!errors.isEmpty()) {
            throw new ConflictException(Message.of("ACCEPTANCE_REQUIRED", "count", errors.size()), errors);
        }
        repeated.add(changes);
        MigrationRecord again = FakeRecords.record(
                records.size() + 1, find(recordId).deploymentId(), MigrationStatus.WAITING, caller.user());
        records.add(0, again);
        return again;
    }

    @Override
    public MigrationRecord cancel(Caller caller, long recordId) {
        if (find(recordId).status() != MigrationStatus.WAITING) {
            throw new ConflictException("NOT_CANCELLABLE");
        }
        return become(recordId, MigrationStatus.CANCELLED);
    }

    @Override
    public MigrationRecord publish(Caller caller, long recordId) {
        check();
        return find(recordId);
    }

    @Override
    public MigrationRecord check(Caller caller, long recordId) {
        check();
        return find(recordId);
    }

    @Override
    public MigrationRecord undo(Caller caller, long recordId) {
        check();
        return find(recordId);
    }

    @Override
    public String submitLog(Caller caller, long recordId) {
        check();
        return "";
    }

    @Override
    public UndoPlan undoPlan(Caller caller, long recordId) {
        check();
        return new UndoPlan(
                UndoPlan.Effect.RESTORE_CONTENT,
                find(recordId).targetName(),
                List.of(new UndoPlan.Change("Resource.Parallelism", "8", "4")),
                true);
    }

    @Override
    public ActionPreview preview(Caller caller, Action action, RecordSelection selection) {
        check();
        List<Long> ids = ids(selection);
        List<ActionPreview.Named> left = ids.stream()
                .filter(id -> !actions(find(id)).contains(action))
                .map(id -> new ActionPreview.Named(id, find(id).objectName()))
                .toList();
        return new ActionPreview(
                ids.size() - left.size(),
                left.isEmpty() ? List.of() : List.of(new ActionPreview.Refusals("JOB_BUSY", "BUSY", left.size(), left)),
                0);
    }

    /** Lets a record go on. */
    public MigrationRecord become(long recordId, MigrationStatus status) {
        check();
        MigrationRecord old = find(recordId);
        MigrationRecord next = FakeRecords.record(old.id(), old.deploymentId(), status, old.migrator());
        records.set(records.indexOf(old), next);
        return next;
    }

    private void check() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public BulkResult act(Caller caller, Action action, RecordSelection selection, Set<String> accept) {
        check();
        List<BulkResult.Refusal> refused = ids(selection).stream()
                .filter(id ->
                        !actions(find(id)).contains(action) || !open(id, accept).isEmpty())
                .map(id -> actions(find(id)).contains(action)
                        ? new BulkResult.Refusal(id, "ACCEPTANCE_REQUIRED", open(id, accept))
                        : new BulkResult.Refusal(id, "JOB_BUSY"))
                .toList();
        acted.add(selection);
        return new BulkResult(ids(selection).size() - refused.size(), refused);
    }

    /** What was acted on. */
    public List<RecordSelection> acted() {
        return acted;
    }

    private List<Long> ids(RecordSelection selection) {
        return selection instanceof RecordSelection.ByIds named
                ? named.ids()
                : records.stream()
                        .filter(record -> matches(record, ((RecordSelection.ByFilter) selection).query()))
                        .map(MigrationRecord::id)
                        .toList();
    }

    /** From now on the job of a record is another one than at its migration. */
    public void changeJob(MigrationRecord record) {
        records.set(
                records.indexOf(record),
                FakeRecords.drifted(record, new Drift(Side.CHANGED, Side.SAME, Instant.EPOCH)));
    }

    private MigrationRecord find(long recordId) {
        return records.stream()
                .filter(record -> record.id() == recordId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("NOT_FOUND"));
    }

    private static boolean matches(MigrationRecord record, RecordQuery query) {
        return (record.objectName().contains(query.keyword())
                        || record.deploymentId().contains(query.keyword()))
                && (query.types().isEmpty() || query.types().contains(record.fileFormat()))
                && (query.migrators().isEmpty()
                        || query.migrators().contains(record.migrator().id()));
    }

    private Set<Action> actions(MigrationRecord record) {
        if (allowed.containsKey(record.id())) {
            return EnumSet.of(allowed.get(record.id()));
        }
        return switch (record.status()) {
            case WAITING -> EnumSet.of(Action.CANCEL);
            case FAILED -> EnumSet.of(Action.SUBMIT, Action.MIGRATE);
            case MIGRATING, SUBMITTING -> EnumSet.noneOf(Action.class);
            default -> EnumSet.of(Action.MIGRATE);
        };
    }

    private static RecordEvent event(Stage stage, RecordEvent.Level level, String code) {
        return new RecordEvent(FakeRecords.NOON, stage, level, code, Message.of(code, "name", "order_sync"), "REQ-1");
    }
}
