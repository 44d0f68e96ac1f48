package io.dataphin.migration.migration;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.job.ProposedNames;
import io.dataphin.migration.job.SourceInventory;
import io.dataphin.migration.job.TakenNames;
import io.dataphin.migration.operations.DrainSwitch;
import io.dataphin.migration.persistence.NewBatch;
import io.dataphin.migration.persistence.RecordQueries;
import io.dataphin.migration.preflight.AdoptionCheck;
import io.dataphin.migration.preflight.Preflight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All checks that a batch must pass, in the order of the contract, before anything is written: outside any transaction, all jobs at once,
 * so that the caller learns of every wrong job and not only of the first.
 */
@ApplicationScoped
class BatchAcceptance {

    @Inject
    private TargetProjects projects;

    @Inject
    private SourceInventory inventory;

    @Inject
    private ProposedNames names;

    @Inject
    private RecordQueries records;

    @Inject
    private Preflight preflight;

    @Inject
    private AdoptionCheck adoption;

    @Inject
    private TakenNames taken;

    @Inject
    private MigrationSettings settings;

    @Inject
    private DrainSwitch drain;

    /**
     * The record that a job of the wish repeats.
     *
     * @param accepted findings that were accepted for it; the same ones need not be accepted again
     */
    record Former(long recordId, List<Finding> accepted) {}

    /**
     * Checks a wish.
     *
     * @param formers the records that the wish repeats, by deployment id; empty for a first migration
     * @return what is to be written
     */
    NewBatch check(Caller caller, StartMigration wish, Map<String, Former> formers) {
        drain.requireOpen();
        checkSize(wish);
        TargetProject project = projects.get(caller, wish.projectId());
        if (!project.mayMigrate()) {
            throw new NoPermissionException("NO_PERMISSION", "action", "migrate", "project", project.displayName());
        }
        if (!project.eligible()) {
            throw new NotEligibleException(
                    "PROJECT_NOT_ELIGIBLE",
                    "project",
                    project.displayName(),
                    "blockers",
                    project.blockers().stream().map(b -> b.code()).collect(Collectors.joining(", ")));
        }
        Map<String, SourceJob> jobs = jobs(project, wish);
        checkEligible(wish, jobs);
        Map<String, String> targetNames = targetNames(wish, project, jobs);
        Map<String, List<Finding>> toAccept = toAccept(caller, wish, project, jobs, targetNames);
        checkAccepted(wish, toAccept, formers);
        checkBusy(wish, records.lastRecords(project.source(), ids(wish)));
        checkNames(wish, targetNames);
        List<NewBatch.NewRecord> accepted = wish.jobs().stream()
                .map(choice -> newRecord(
                        wish,
                        choice,
                        jobs.get(choice.deploymentId()),
                        targetNames,
                        toAccept.getOrDefault(choice.deploymentId(), List.of()),
                        formers.get(choice.deploymentId())))
                .toList();
        return new NewBatch(project, wish.sameNamePolicy(), caller.user(), accepted, wish.idempotencyKey());
    }

    private void checkSize(StartMigration wish) {
        if (wish.jobs().isEmpty()) {
            throw new InvalidRequestException("BATCH_EMPTY");
        }
        if (wish.jobs().size() > settings.batchMaxSize()) {
            throw new InvalidRequestException(
                    "BATCH_TOO_LARGE",
                    "object",
                    "job",
                    "limit",
                    settings.batchMaxSize(),
                    "size",
                    wish.jobs().size());
        }
        Set<String> seen = new HashSet<>();
        List<JobError> twice = wish.jobs().stream()
                .filter(choice -> !seen.add(choice.deploymentId()))
                .map(choice -> new JobError(choice.deploymentId(), Message.of("DUPLICATE_JOB")))
                .toList();
        if (!twice.isEmpty()) {
            throw new InvalidRequestException(Message.of("DUPLICATE_JOB"), twice);
        }
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
                    : blocker(job);
            reason.ifPresent(message -> wrong.add(new JobError(choice.deploymentId(), message)));
        }
        if (!wrong.isEmpty()) {
            throw new NotEligibleException(Message.of("JOB_NOT_ELIGIBLE", "count", wrong.size()), wrong);
        }
    }

    private Optional<Message> blocker(SourceJob job) {
        return preflight.check(job, "").stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .findFirst()
                .map(Finding::text);
    }

    /** What a person must accept, by deployment id. Tasks are only asked for where one could be overwritten. */
    private Map<String, List<Finding>> toAccept(
            Caller caller,
            StartMigration wish,
            TargetProject project,
            Map<String, SourceJob> jobs,
            Map<String, String> targetNames) {
        List<String> overwritable = wish.jobs().stream()
                .filter(choice -> policy(wish, choice) == SameNamePolicy.OVERWRITE)
                .map(choice -> targetNames.get(choice.deploymentId()))
                .filter(TaskName::isLegal)
                .toList();
        Map<String, TargetTask> sameNamed = taken.tasks(caller.userId(), project.ref(), overwritable);
        List<AdoptionCheck.Wish> wishes = wish.jobs().stream()
                .map(choice -> {
                    String name = targetNames.get(choice.deploymentId());
                    TargetTask task = policy(wish, choice) == SameNamePolicy.OVERWRITE && name != null
                            ? sameNamed.get(name)
                            : null;
                    return new AdoptionCheck.Wish(jobs.get(choice.deploymentId()), name, task);
                })
                .toList();
        return adoption.check(caller.userId(), project, wishes);
    }

    private static void checkAccepted(
            StartMigration wish, Map<String, List<Finding>> toAccept, Map<String, Former> formers) {
        List<JobError> missing = new ArrayList<>();
        for (JobChoice choice : wish.jobs()) {
            Former former = formers.get(choice.deploymentId());
            toAccept.getOrDefault(choice.deploymentId(), List.of()).stream()
                    .filter(finding -> !choice.accept().contains(finding.code()))
                    .filter(finding -> former == null || !former.accepted().contains(finding))
                    .forEach(finding -> missing.add(new JobError(choice.deploymentId(), finding.text())));
        }
        if (!missing.isEmpty()) {
            throw new ConflictException(Message.of("ACCEPTANCE_REQUIRED", "count", missing.size()), missing);
        }
    }

    private static SameNamePolicy policy(StartMigration wish, JobChoice choice) {
        return choice.sameNamePolicy() == null ? wish.sameNamePolicy() : choice.sameNamePolicy();
    }

    private static void checkBusy(StartMigration wish, Map<String, LastRecord> last) {
        List<JobError> busy = wish.jobs().stream()
                .filter(choice -> last.containsKey(choice.deploymentId()))
                .filter(choice -> last.get(choice.deploymentId()).status().busy())
                .map(choice -> new JobError(
                        choice.deploymentId(),
                        Message.of(
                                "JOB_BUSY",
                                "record",
                                last.get(choice.deploymentId()).recordId())))
                .toList();
        if (!busy.isEmpty()) {
            throw new ConflictException(Message.of("JOB_BUSY", "count", busy.size()), busy);
        }
    }

    private Map<String, String> targetNames(StartMigration wish, TargetProject project, Map<String, SourceJob> jobs) {
        Map<String, String> proposals = names.propose(project.id(), jobs, ids(wish));
        Map<String, String> wanted = new HashMap<>();
        for (JobChoice choice : wish.jobs()) {
            String name = choice.targetName() == null ? proposals.get(choice.deploymentId()) : choice.targetName();
            wanted.put(choice.deploymentId(), name);
        }
        return wanted;
    }

    private static List<String> ids(StartMigration wish) {
        return wish.jobs().stream().map(JobChoice::deploymentId).toList();
    }

    private static void checkNames(StartMigration wish, Map<String, String> targetNames) {
        List<JobError> illegal = wish.jobs().stream()
                .filter(choice -> !TaskName.isLegal(targetNames.get(choice.deploymentId())))
                .map(choice -> new JobError(
                        choice.deploymentId(),
                        Message.of("TARGET_NAME_INVALID", "targetName", targetNames.get(choice.deploymentId()))))
                .toList();
        if (!illegal.isEmpty()) {
            throw new NotEligibleException(Message.of("TARGET_NAME_INVALID", "count", illegal.size()), illegal);
        }
        Map<String, Long> uses =
                targetNames.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<JobError> colliding = wish.jobs().stream()
                .filter(choice -> uses.get(targetNames.get(choice.deploymentId())) > 1)
                .map(choice -> new JobError(
                        choice.deploymentId(),
                        Message.of("TARGET_NAME_COLLISION", "targetName", targetNames.get(choice.deploymentId()))))
                .toList();
        if (!colliding.isEmpty()) {
            String names = colliding.stream()
                    .map(error -> error.reason().parameters().get("targetName"))
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new NotEligibleException(Message.of("TARGET_NAME_COLLISION", "targetName", names), colliding);
        }
    }

    private static NewBatch.NewRecord newRecord(
            StartMigration wish,
            JobChoice choice,
            SourceJob job,
            Map<String, String> targetNames,
            List<Finding> accepted,
            Former former) {
        // one list of codes may have been sent for many records that are migrated again
        Set<String> codes = new TreeSet<>(former == null ? choice.accept() : Set.of());
        accepted.forEach(finding -> codes.add(finding.code()));
        return new NewBatch.NewRecord(
                choice.deploymentId(),
                job.name(),
                targetNames.get(choice.deploymentId()),
                job.type(),
                policy(wish, choice),
                codes,
                accepted,
                former == null ? null : former.recordId());
    }
}
