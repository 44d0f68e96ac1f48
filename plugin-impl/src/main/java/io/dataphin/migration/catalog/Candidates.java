package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.preflight.AcceptanceCheck;
import io.dataphin.migration.preflight.AdoptionCheck;
import io.dataphin.migration.preflight.Preflight;
import io.dataphin.migration.preflight.TargetOffers;
import io.dataphin.migration.record.RecordQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes jobs of the stored list with what counts for one target project: task name, findings, reasons against a choice, the last record. */
@ApplicationScoped
class Candidates {

    private final RecordQueries records;
    private final TakenNames taken;
    private final Preflight preflight;
    private final AcceptanceCheck acceptance;
    private final TargetOffers offers;

    /** For the container's proxy only. */
    protected Candidates() {
        this(null, null, null, null, null);
    }

    @Inject
    Candidates(
            RecordQueries records,
            TakenNames taken,
            Preflight preflight,
            AcceptanceCheck acceptance,
            TargetOffers offers) {
        this.records = records;
        this.taken = taken;
        this.preflight = preflight;
        this.acceptance = acceptance;
        this.offers = offers;
    }

    /**
     * The jobs as candidates, in their order. The project is asked about all of them at once, so give it pages, not whole sources.
     *
     * @param userId the person who would migrate them
     */
    List<CandidateJob> complete(String userId, TargetProject project, List<StoredJob> jobs) {
        List<String> ids = jobs.stream().map(row -> row.job().deploymentId()).toList();
        Map<String, LastRecord> last = records.lastRecords(project.source(), ids);
        Set<String> held = records.heldJobs(project.source(), ids);
        Map<String, String> former = records.formerNames(project.id(), ids);
        List<String> wanted = jobs.stream().map(row -> name(row, former)).toList();
        Map<String, TargetTask> tasks = taken.tasks(userId, project.ref(), wanted);
        TargetOffer offer =
                offers.of(userId, project, jobs.stream().map(StoredJob::job).toList());
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
            CheckedJob checked = CheckedJob.of(row.job(), name).in(offer).over(tasks.get(name));
            List<Finding> found = new ArrayList<>(preflight.check(project.source(), checked));
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
