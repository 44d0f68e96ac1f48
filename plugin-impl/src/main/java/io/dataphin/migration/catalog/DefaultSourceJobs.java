package io.dataphin.migration.catalog;

import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.preflight.AcceptanceCheck;
import io.dataphin.migration.preflight.AdoptionCheck;
import io.dataphin.migration.preflight.Preflight;
import io.dataphin.migration.preflight.TargetOffers;
import io.dataphin.migration.record.RecordQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Candidates of a project: found in the stored list, completed for one page only. */
@ApplicationScoped
public class DefaultSourceJobs implements SourceJobs {

    @Inject
    private TargetProjects projects;

    @Inject
    private SourceInventory inventory;

    @Inject
    private InventoryQueries stored;

    @Inject
    private RecordQueries records;

    @Inject
    private TakenNames taken;

    @Inject
    private Preflight preflight;

    @Inject
    private AcceptanceCheck acceptance;

    @Inject
    private TargetOffers offers;

    @Override
    public Slice<CandidateJob> candidates(Caller caller, long projectId, CandidateQuery query) {
        TargetProject project = eligible(caller, projectId);
        Slice<StoredJob> page = stored.page(inventory.look(project.source()), query);
        return new Slice<>(complete(caller.userId(), project, page.items()), page.nextCursor(), page.total());
    }

    @Override
    public InventoryState inventory(Caller caller, long projectId) {
        return state(inventory.use(eligible(caller, projectId).source()));
    }

    @Override
    public InventoryState refresh(Caller caller, long projectId) {
        TargetProject project = eligible(caller, projectId);
        offers.forget(project.ref());
        inventory.freshJobs(project.source());
        return state(inventory.use(project.source()));
    }

    private InventoryState state(InventoryHead head) {
        return new InventoryState(head.refreshedAt(), head.attemptedAt(), head.failure(), inventory.wanted(head));
    }

    @Override
    public Set<String> takenNames(Caller caller, long projectId, Collection<String> names) {
        TargetProject project = projects.get(caller, projectId);
        return taken.tasks(caller.userId(), project.ref(), names).keySet();
    }

    private TargetProject eligible(Caller caller, long projectId) {
        TargetProject project = projects.get(caller, projectId);
        if (!project.eligible()) {
            throw new NotEligibleException("PROJECT_NOT_ELIGIBLE", "project", project.displayName());
        }
        return project;
    }

    private List<CandidateJob> complete(String userId, TargetProject project, List<StoredJob> jobs) {
        List<String> ids = jobs.stream().map(row -> row.job().deploymentId()).toList();
        Map<String, LastRecord> last = records.lastRecords(project.source(), ids);
        Set<String> held = records.heldJobs(project.source(), ids);
        Map<String, String> former = records.formerNames(project.id(), ids);
        List<String> wanted = jobs.stream().map(row -> name(row, former)).toList();
        Map<String, TargetTask> tasks = taken.tasks(userId, project.ref(), wanted);
        TargetOffer offer = offers.of(
                userId, project.ref(), jobs.stream().map(StoredJob::job).toList());
        Map<String, List<Finding>> toAccept = acceptance.look(
                userId,
                project,
                jobs.stream()
                        .map(row -> new AdoptionCheck.Wish(row.job(), name(row, former), tasks.get(name(row, former))))
                        .toList());
        List<CandidateJob> candidates = new ArrayList<>();
        for (StoredJob row : jobs) {
            String id = row.job().deploymentId();
            String name = name(row, former);
            List<Finding> found = new ArrayList<>(preflight.check(row.job(), name, offer));
            found.addAll(toAccept.getOrDefault(id, List.of()));
            List<Finding> findings = Finding.listed(found);
            candidates.add(new CandidateJob(
                    row.job(),
                    name,
                    reasons(row, held.contains(id), findings),
                    findings,
                    tasks.containsKey(name),
                    last.get(id)));
        }
        return candidates;
    }

    private static String name(StoredJob row, Map<String, String> former) {
        return former.getOrDefault(row.job().deploymentId(), row.proposedName());
    }

    private static List<Message> reasons(StoredJob row, boolean held, List<Finding> findings) {
        List<Message> reasons = new ArrayList<>();
        if (row.goneAt() != null) {
            reasons.add(Message.of("reason.JOB_GONE", "since", row.goneAt()));
        }
        if (held) {
            reasons.add(Message.of("reason.JOB_BUSY"));
        }
        findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .map(finding ->
                        new Message("reason." + finding.code(), finding.text().parameters()))
                .forEach(reasons::add);
        return reasons;
    }
}
