package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.job.SourceJobs;
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
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services that remember how they were called and answer samples, or fail as told. */
final class FakeServices implements TargetProjects, SourceJobs, MigrationService {

    final List<Object> calls = new ArrayList<>();
    RuntimeException failure;
    BulkResult bulk = new BulkResult(2, List.of(new BulkResult.Refusal(Samples.BIG, "NOT_FOUND")));
    Slice<MigrationRecord> records = new Slice<>(List.of(Samples.FAILED), null, 1);
    final Deque<Slice<MigrationRecord>> laterRecords = new ArrayDeque<>();
    final FakeFeed feed = new FakeFeed();
    final FakeEvidence evidence = new FakeEvidence();

    @Override
    public List<TargetProject> list(Caller caller) {
        return answer(List.of(Samples.PROJECT, Samples.BLOCKED_PROJECT), caller);
    }

    @Override
    public Slice<TargetProject> page(Caller caller, ProjectQuery query) {
        return answer(new Slice<>(List.of(Samples.PROJECT, Samples.BLOCKED_PROJECT), "next", 7), query);
    }

    @Override
    public TargetProject get(Caller caller, long projectId) {
        return answer(Samples.PROJECT, projectId);
    }

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        return answer(new Slice<>(List.of(Samples.JOB, Samples.BUSY_JOB), "next", 7), projectId, query);
    }

    @Override
    public InventoryState inventory(Caller caller, long projectId) {
        return Samples.INVENTORY;
    }

    @Override
    public InventoryState refresh(Caller caller, long projectId) {
        return answer(Samples.INVENTORY, "refresh", projectId);
    }

    @Override
    public Set<String> takenNames(Caller caller, long projectId, Collection<String> names) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MigrationBatch start(Caller caller, StartMigration wish) {
        return answer(Samples.BATCH, wish);
    }

    @Override
    public BatchPreview preview(Caller caller, StartMigration wish) {
        return answer(Samples.BATCH_PREVIEW, wish);
    }

    @Override
    public TaskDifference difference(Caller caller, long projectId, String deploymentId, String targetName) {
        return answer(Samples.DIFFERENCE, "difference", projectId, deploymentId, String.valueOf(targetName));
    }

    @Override
    public TaskDifference overwritten(Caller caller, long recordId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MigrationBatch batch(Caller caller, long batchId) {
        return answer(Samples.BATCH, batchId);
    }

    @Override
    public Slice<BatchSummary> batches(Caller caller, BatchQuery query) {
        return answer(new Slice<>(List.of(Samples.SUMMARY), null, 1), query);
    }

    @Override
    public Map<Long, StageTimes> stageTimes(Caller caller, Collection<MigrationRecord> ofRecords) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FailureCause> causes(Caller caller, RecordQuery query) {
        return answer(List.of(Samples.CAUSE), "causes", query);
    }

    @Override
    public Overview overview(Caller caller, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ProjectAccess> access(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Slice<MigrationRecord> records(Caller caller, RecordQuery query) {
        return answer(query.cursor() == null || laterRecords.isEmpty() ? records : laterRecords.remove(), query);
    }

    @Override
    public Map<MigrationStatus, Long> countByStatus(Caller caller, RecordQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordDetail record(Caller caller, long recordId) {
        return answer(Samples.DETAIL, recordId);
    }

    @Override
    public String submitLog(Caller caller, long recordId) {
        return answer("line 1\n错误 2\n", "submitLog", recordId);
    }

    @Override
    public MigrationRecord submitAgain(Caller caller, long recordId) {
        return answer(Samples.WAITING, "submit", recordId);
    }

    @Override
    public MigrationRecord migrateAgain(Caller caller, long recordId, MigrateAgain changes) {
        return answer(Samples.WAITING, "migrate", recordId, changes);
    }

    @Override
    public MigrationRecord cancel(Caller caller, long recordId) {
        return answer(Samples.WAITING, "cancel", recordId);
    }

    @Override
    public MigrationRecord publish(Caller caller, long recordId) {
        return answer(Samples.FAILED, "publish", recordId);
    }

    @Override
    public MigrationRecord check(Caller caller, long recordId) {
        return answer(Samples.FAILED, "check", recordId);
    }

    @Override
    public MigrationRecord undo(Caller caller, long recordId) {
        return answer(Samples.FAILED, "undo", recordId);
    }

    @Override
    public UndoPlan undoPlan(Caller caller, long recordId) {
        return answer(Samples.UNDO_PLAN, "undoPlan", recordId);
    }

    @Override
    public ActionPreview preview(Caller caller, Action action, RecordSelection selection) {
        return answer(Samples.PREVIEW, action, selection);
    }

    @Override
    public BulkResult act(Caller caller, Action action, RecordSelection selection, Set<String> accept) {
        return accept.isEmpty() ? answer(bulk, action, selection) : answer(bulk, action, selection, accept);
    }

    private <T> T answer(T sample, Object... arguments) {
        calls.addAll(List.of(arguments));
        if (failure != null) {
            throw failure;
        }
        return sample;
    }
}
