package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a start would come to, by the same checks. Right after it a start meets nothing new but what somebody changes meanwhile.
 *
 * @param jobs the jobs in the order of the wish
 * @param filesToMove names of files that the project lacks and that would be moved along first; empty also when the project did not say
 * @param functionsToMove names of functions that the project lacks and that would be registered then; empty also when a platform did not say
 */
public record BatchPreview(List<Job> jobs, List<String> filesToMove, List<String> functionsToMove) {

    public BatchPreview {
        jobs = List.copyOf(jobs);
        filesToMove = List.copyOf(filesToMove);
        functionsToMove = List.copyOf(functionsToMove);
    }

    /** A preview of jobs whose files and functions are all there. */
    public BatchPreview(List<Job> jobs) {
        this(jobs, List.of(), List.of());
    }

    /** What becomes of a job. */
    public enum Result {
        CREATE,
        OVERWRITE,
        SKIP,
        REFUSED
    }

    /**
     * One job.
     *
     * @param deploymentId the source job
     * @param targetName name of its task; null when none can be made
     * @param result what becomes of it
     * @param findings findings of the job under this name, blockers first; those that must be accepted are among them
     * @param toAccept codes of findings that must be accepted and are not
     * @param errors why it would be refused; empty when it would not
     */
    public record Job(
            String deploymentId,
            String targetName,
            Result result,
            List<Finding> findings,
            Set<String> toAccept,
            List<Message> errors) {

        public Job {
            findings = List.copyOf(findings);
            toAccept = Set.copyOf(toAccept);
            errors = List.copyOf(errors);
        }

        /** Whether it has a warning. */
        public boolean warned() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        }
    }

    /** Number of jobs with this result. */
    public long count(Result result) {
        return count(job -> job.result() == result);
    }

    /** Number of jobs with a warning. */
    public long warnings() {
        return count(Job::warned);
    }

    /** Number of jobs with a finding that must be accepted and is not. */
    public long mustAccept() {
        return count(job -> !job.toAccept().isEmpty());
    }

    private long count(Predicate<Job> wanted) {
        return jobs.stream().filter(wanted).count();
    }
}
