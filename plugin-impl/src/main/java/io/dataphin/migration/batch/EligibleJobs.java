package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the jobs of a wish on the source, and refuses those that are known to fail. */
@ApplicationScoped
class EligibleJobs {

    /** What is found about files and functions that the record looks for itself, and moves or not. */
    private static final Set<String> OF_RECORD =
            Set.of(Finding.FILE_NOT_IN_PROJECT, Finding.FILE_MOVES_ALONG, Finding.FUNCTION_MOVES_ALONG);

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
     * Every job of the project's source, by deployment id. The source is asked once more before a job is refused: it may be new, or mended meanwhile.
     *
     * @throws NotEligibleException {@code JOB_NOT_ELIGIBLE} with every wished job that is unknown or that a preflight rule blocks
     */
    Map<String, SourceJob> require(TargetProject project, StartMigration wish) {
        Map<String, SourceJob> known = inventory.jobs(project.source());
        Function<SourceJob, List<Finding>> withoutName = job -> check(project, CheckedJob.of(job, ""));
        if (wrong(wish, known, withoutName).isEmpty()) {
            return known;
        }
        Map<String, SourceJob> fresh = inventory.freshJobs(project.source());
        refuse(wrong(wish, fresh, withoutName));
        return fresh;
    }

    private List<Finding> check(TargetProject project, CheckedJob checked) {
        return preflight.check(project.source(), checked);
    }

    /**
     * Asks the rules about the names that the tasks would get.
     *
     * @param targetNames by deployment id; null where none could be made
     * @throws NotEligibleException {@code JOB_NOT_ELIGIBLE} with every job that a preflight rule blocks under its name
     */
    void requireNames(
            TargetProject project, StartMigration wish, Map<String, SourceJob> jobs, Map<String, String> targetNames) {
        refuse(wrong(wish, jobs, job -> {
            String name = Objects.requireNonNullElse(targetNames.get(job.deploymentId()), "");
            return check(project, CheckedJob.of(job, name));
        }));
    }

    /**
     * Asks the rules whether the target project has what the jobs need to run. The source is asked once more before a job is refused: it may
     * have been moved meanwhile.
     *
     * @param offer what the project offers now
     * @throws NotEligibleException {@code JOB_NOT_ELIGIBLE} with every job that the project cannot run
     */
    void requireOffered(TargetProject project, StartMigration wish, Map<String, SourceJob> jobs, TargetOffer offer) {
        Function<SourceJob, List<Finding>> offered =
                job -> check(project, CheckedJob.of(job, "").in(offer));
        if (!wrong(wish, jobs, offered).isEmpty()) {
            refuse(wrong(wish, inventory.freshJobs(project.source()), offered));
        }
    }

    /**
     * What the rules found that the record of the job does not find by itself when it translates the job and looks for its files.
     *
     * @param move whether files and functions are to be moved along
     */
    List<Finding> toNote(TargetProject project, CheckedJob checked, boolean move) {
        Set<String> later = checked.job().findings().stream().map(Finding::code).collect(Collectors.toSet());
        return preflight.check(project.source(), checked, move).stream()
                .filter(finding -> !later.contains(finding.code()))
                .filter(finding -> !OF_RECORD.contains(finding.code()))
                .toList();
    }

    private static List<JobError> wrong(
            StartMigration wish, Map<String, SourceJob> jobs, Function<SourceJob, List<Finding>> check) {
        List<JobError> wrong = new ArrayList<>();
        for (JobChoice choice : wish.jobs()) {
            SourceJob job = jobs.get(choice.deploymentId());
            Optional<Message> reason = job == null
                    ? Optional.of(Message.of("JOB_NOT_FOUND", "deploymentId", choice.deploymentId()))
                    : blocker(check.apply(job));
            reason.ifPresent(message -> wrong.add(new JobError(choice.deploymentId(), message)));
        }
        return wrong;
    }

    private static void refuse(List<JobError> wrong) {
        if (!wrong.isEmpty()) {
            throw new NotEligibleException(Message.of("JOB_NOT_ELIGIBLE", "count", wrong.size()), wrong);
        }
    }

    private static Optional<Message> blocker(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .findFirst()
                .map(Finding::text);
    }
}
