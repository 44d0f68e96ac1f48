package io.dataphin.migration.job;

import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.persistence.RecordQueries;
import io.dataphin.migration.preflight.AdoptionCheck;
import io.dataphin.migration.preflight.Preflight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Candidates of a project: filtered and sorted over the remembered list, completed for one page only. */
@ApplicationScoped
public class DefaultSourceJobs implements SourceJobs {

    @Inject
    private TargetProjects projects;

    @Inject
    private SourceInventory inventory;

    @Inject
    private ProposedNames names;

    @Inject
    private RecordQueries records;

    @Inject
    private TargetPlatform target;

    @Inject
    private Preflight preflight;

    @Inject
    private AdoptionCheck adoption;

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        TargetProject project = projects.get(caller, projectId);
        if (!project.eligible()) {
            throw new NotEligibleException("PROJECT_NOT_ELIGIBLE", "project", project.displayName());
        }
        CandidateCursor cursor = query.cursor() == null ? null : CandidateCursor.read(query.cursor(), query);
        CandidateQuery effective = cursor == null ? query : cursor.query();
        CallContext context = CallContext.interactive(caller.userId());
        Map<String, SourceJob> jobs = inventory.jobs(context, project.source());
        List<CandidateRow> rows =
                CandidateFilter.apply(jobs.values(), records.lastRecords(project.source()), effective);
        int start = cursor == null ? 0 : CandidateFilter.positionAfter(rows, cursor, effective.sort());
        int end = Math.min(rows.size(), start + query.limit());
        long total = cursor == null ? rows.size() : cursor.total();
        String next = end < rows.size()
                ? CandidateCursor.after(effective, rows.get(end - 1), total).write()
                : null;
        return new Slice<>(complete(context, project, jobs, rows.subList(start, end)), next, total);
    }

    private List<CandidateJob> complete(
            CallContext context, TargetProject project, Map<String, SourceJob> jobs, List<CandidateRow> rows) {
        Map<String, String> proposals = names.propose(project.id(), jobs);
        List<String> wanted = rows.stream()
                .map(row -> proposals.get(row.job().deploymentId()))
                .toList();
        Map<String, TargetTask> taken = target.findTasks(context, project.ref(), wanted);
        Map<String, List<Finding>> toAccept = adoption.check(
                context,
                project,
                rows.stream()
                        .map(row -> {
                            String name = proposals.get(row.job().deploymentId());
                            return new AdoptionCheck.Wish(row.job(), name, taken.get(name));
                        })
                        .toList());
        List<CandidateJob> candidates = new ArrayList<>();
        for (CandidateRow row : rows) {
            String name = proposals.get(row.job().deploymentId());
            List<Finding> findings = new ArrayList<>(preflight.check(row.job(), name));
            findings.addAll(toAccept.getOrDefault(row.job().deploymentId(), List.of()));
            candidates.add(candidate(row, name, findings, taken.containsKey(name)));
        }
        return candidates;
    }

    private static CandidateJob candidate(
            CandidateRow row, String name, List<Finding> findings, boolean sameNameExists) {
        return new CandidateJob(row.job(), name, reasons(row.last(), findings), findings, sameNameExists, row.last());
    }

    private static List<Message> reasons(LastRecord last, List<Finding> findings) {
        List<Message> reasons = new ArrayList<>();
        if (last != null && last.status().busy()) {
            reasons.add(Message.of("reason.JOB_BUSY", "status", last.status()));
        }
        findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .map(finding ->
                        new Message("reason." + finding.code(), finding.text().parameters()))
                .forEach(reasons::add);
        return reasons;
    }
}
