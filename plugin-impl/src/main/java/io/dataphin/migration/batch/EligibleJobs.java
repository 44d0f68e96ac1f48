package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.catalog.SourceInventory;
import io.dataphin.migration.preflight.Preflight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the jobs of a wish on the source, and refuses those that cannot be migrated whatever the target is. */
@ApplicationScoped
class EligibleJobs {

    private final SourceInventory inventory;
    private final Preflight preflight;

    /** For the container's proxy only. */
    protected EligibleJobs() {
        this(null, null);
    }

    @Inject
    EligibleJobs(SourceInventory inventory, Preflight preflight) {
        this.inventory = inventory;
        this.preflight = preflight;
    }

    /**
     * Every job of the project's source, by deployment id.
     *
     * @throws NotEligibleException {@code JOB_NOT_ELIGIBLE} with every wished job that is unknown or that a preflight rule blocks
     */
    Map<String, SourceJob> require(TargetProject project, StartMigration wish) {
        Map<String, SourceJob> jobs = jobs(project, wish);
        checkEligible(wish, jobs);
        return jobs;
    }

    /** A job that the remembered list does not know may be new: then the source is asked once more. */
    private Map<String, SourceJob> jobs(TargetProject project, StartMigration wish) {
        Map<String, SourceJob> known = inventory.jobs(project.source());
        boolean allKnown = wish.jobs().stream().allMatch(choice -> known.containsKey(choice.deploymentId()));
        return allKnown ? known : inventory.freshJobs(project.source());
    }

    private void checkEligible(StartMigration wish, Map<String, SourceJob> jobs) {
        List<JobError> wrong = new ArrayList<>();
        for (JobChoice choice : wish.jobs()) {
            SourceJob job = jobs.get(choice.deploymentId());
            Optional<Message> reason = job == null
                    ? Optional.of(Message.of("JOB_NOT_FOUND", "deploymentId", choice.deploymentId()))
                    : blocker(job, "");
            reason.ifPresent(message -> wrong.add(new JobError(choice.deploymentId(), message)));
        }
        refuse(wrong);
    }

    /**
     * Asks the rules about the names that the tasks would get.
     *
     * @param targetNames by deployment id; null where none could be made
     * @throws NotEligibleException {@code JOB_NOT_ELIGIBLE} with every job that a preflight rule blocks under its name
     */
    void requireNames(StartMigration wish, Map<String, SourceJob> jobs, Map<String, String> targetNames) {
        List<JobError> wrong = new ArrayList<>();
        for (JobChoice choice : wish.jobs()) {
            String name = Objects.requireNonNullElse(targetNames.get(choice.deploymentId()), "");
            blocker(jobs.get(choice.deploymentId()), name)
                    .ifPresent(message -> wrong.add(new JobError(choice.deploymentId(), message)));
        }
        refuse(wrong);
    }

    private static void refuse(List<JobError> wrong) {
        if (!wrong.isEmpty()) {
            throw new NotEligibleException(Message.of("JOB_NOT_ELIGIBLE", "count", wrong.size()), wrong);
        }
    }

    private Optional<Message> blocker(SourceJob job, String targetName) {
        return preflight.check(job, targetName).stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .findFirst()
                .map(Finding::text);
    }
}
