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
    private final StoredFileCheck files;

    /** For the container's proxy only. */
    protected AcceptanceCheck() {
        this(null, null, null);
    }

    @Inject
    AcceptanceCheck(AdoptionCheck adoption, FunctionCheck functions, StoredFileCheck files) {
        this.adoption = adoption;
        this.functions = functions;
        this.files = files;
    }

    /**
     * Findings by deployment id before a start; jobs without any are left out.
     *
     * @param userId the person who has to accept them
     * @throws io.dataphin.migration.api.error.PlatformUnavailableException when a platform does not answer
     */
    public Map<String, List<Finding>> check(String userId, TargetProject project, Collection<Wish> wishes) {
        return findings(userId, project, wishes, functions::check, files::check);
    }

    /**
     * The same for a page, which is shown while the source does not answer: functions are not compared then. Files never are: the store is asked for each
     * of them, which only the few jobs of a start are worth.
     */
    public Map<String, List<Finding>> look(String userId, TargetProject project, Collection<Wish> wishes) {
        return findings(userId, project, wishes, functions::look, (user, in, jobs) -> Map.of());
    }

    private Map<String, List<Finding>> findings(
            String userId, TargetProject project, Collection<Wish> wishes, Comparison ofFunctions, Comparison ofFiles) {
        Map<String, List<Finding>> findings = new HashMap<>(adoption.check(userId, project, wishes));
        List<SourceJob> jobs =
                wishes.stream().filter(Wish::written).map(Wish::job).toList();
        jobs.stream()
                .filter(job -> !job.needs().sharedFiles().isEmpty())
                .forEach(job -> add(findings, job.deploymentId(), sharedFiles(job)));
        ofFiles.of(userId, project, jobs).forEach((id, finding) -> add(findings, id, finding));
        ofFunctions.of(userId, project, jobs).forEach((id, finding) -> add(findings, id, finding));
        return findings;
    }

    /** How functions, or files, are compared. */
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
