package io.dataphin.migration.assessment;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A list of candidates that gives one page after the other; the cursor is the position. */
final class PagedJobs implements SourceJobs {

    static final Instant MODIFIED = Instant.parse("2026-03-01T08:00:00Z");

    final List<CandidateJob> jobs = new ArrayList<>();
    RuntimeException fault;
    int refreshed;

    static CandidateJob job(String id, String name, Finding... findings) {
        return job(id, name, List.of(), TaskType.FLINK_SQL, findings);
    }

    static CandidateJob job(String id, String name, List<Message> reasons, TaskType type, Finding... findings) {
        SourceJob job = new SourceJob(
                id, name, "SQLSCRIPT", type, false, false, JobState.RUNNING, "vvr-8.0.11-flink-1.17", false, MODIFIED);
        return new CandidateJob(job, name, reasons, List.of(findings), false, null);
    }

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        if (fault != null) {
            throw fault;
        }
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(jobs.size(), from + query.limit());
        return new Slice<>(jobs.subList(from, to), to < jobs.size() ? String.valueOf(to) : null, jobs.size());
    }

    @Override
    public InventoryState inventory(Caller caller, long projectId) {
        throw new UnsupportedOperationException();
    }

    /** @throws MigrationException what a test wants */
    @Override
    public InventoryState refresh(Caller caller, long projectId) {
        refreshed++;
        return new InventoryState(MODIFIED, MODIFIED, null, false);
    }

    @Override
    public Set<String> takenNames(Caller caller, long projectId, Collection<String> names) {
        throw new UnsupportedOperationException();
    }
}
