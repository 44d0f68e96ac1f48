package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.JobNeeds.SharedFile;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.preflight.AdoptionCheck.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a person must accept before a job is migrated, each kind of finding once a job. */
@ApplicationScoped
public class AcceptanceCheck {

    private final AdoptionCheck adoption;
    private final FunctionCheck functions;

    /** For the container's proxy only. */
    protected AcceptanceCheck() {
        this(null, null);
    }

    @Inject
    AcceptanceCheck(AdoptionCheck adoption, FunctionCheck functions) {
        this.adoption = adoption;
        this.functions = functions;
    }

    /**
     * Findings by deployment id before a start; jobs without any are left out.
     *
     * @param userId the person who has to accept them
     * @throws io.dataphin.migration.api.error.PlatformUnavailableException when a platform does not answer
     */
    public Map<String, List<Finding>> check(String userId, TargetProject project, Collection<Wish> wishes) {
        return findings(userId, project, wishes, functions::check);
    }

    /** The same for a page, which is shown while the source does not answer: functions are not compared then. */
    public Map<String, List<Finding>> look(String userId, TargetProject project, Collection<Wish> wishes) {
        return findings(userId, project, wishes, functions::look);
    }

    private Map<String, List<Finding>> findings(
            String userId, TargetProject project, Collection<Wish> wishes, Comparison comparison) {
        Map<String, List<Finding>> findings = new HashMap<>(adoption.check(userId, project, wishes));
        List<SourceJob> jobs =
                wishes.stream().filter(Wish::written).map(Wish::job).toList();
        jobs.stream()
                .filter(job -> !job.needs().sharedFiles().isEmpty())
                .forEach(job -> add(findings, job.deploymentId(), sharedFiles(job)));
        comparison.of(userId, project, jobs).forEach((id, finding) -> add(findings, id, finding));
        return findings;
    }

    /** How functions are compared. */
    private interface Comparison {
        Map<String, Finding> of(String userId, TargetProject project, Collection<SourceJob> jobs);
    }

    private static void add(Map<String, List<Finding>> findings, String deploymentId, Finding finding) {
        findings.computeIfAbsent(deploymentId, id -> new ArrayList<>()).add(finding);
    }

    private static Finding sharedFiles(SourceJob job) {
        List<SharedFile> files = job.needs().sharedFiles();
        String more = job.needs().moreShared() == 0 ? "" : "+" + job.needs().moreShared();
        String addresses = files.stream()
                .map(file -> file.address() + " (" + job.name() + "), " + file.others())
                .collect(Collectors.joining("; ", "", more.isEmpty() ? "" : "; " + more));
        return Finding.of(
                Severity.WARNING,
                Finding.RESOURCE_NAME_SHARED,
                "job",
                job.name(),
                "names",
                files.stream()
                        .map(SharedFile::name)
                        .distinct()
                        .collect(Collectors.joining(", ", "", more.isEmpty() ? "" : ", " + more)),
                "addresses",
                addresses,
                Finding.KEY,
                job.needs().sharedKey());
    }
}
