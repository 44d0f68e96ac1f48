package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.preflight.TargetOffers;
import io.dataphin.migration.record.NewBatch;
import io.dataphin.migration.record.RecordQueries;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All checks that a batch must pass, in the order of the contract, before anything is written: outside any transaction, all jobs at once,
 * so that the caller learns of every wrong job and not only of the first.
 */
@ApplicationScoped
public class BatchAcceptance {

    private static final Logger LOG = Logger.getLogger(BatchAcceptance.class.getName());

    private final TargetProjects projects;
    private final EligibleJobs eligible;
    private final WishedNames names;
    private final FindingsToAccept findings;
    private final TargetOffers offers;
    private final RecordQueries records;
    private final MigrationSettings settings;
    private final DrainSwitch drain;

    /** For the container's proxy only. */
    protected BatchAcceptance() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    BatchAcceptance(
            TargetProjects projects,
            EligibleJobs eligible,
            WishedNames names,
            FindingsToAccept findings,
            TargetOffers offers,
            RecordQueries records,
            MigrationSettings settings,
            DrainSwitch drain) {
        this.projects = projects;
        this.eligible = eligible;
        this.names = names;
        this.findings = findings;
        this.offers = offers;
        this.records = records;
        this.settings = settings;
        this.drain = drain;
    }

    /**
     * The record that a job of the wish repeats.
     *
     * @param accepted findings that were accepted for it; the same ones need not be accepted again
     * @param failed whether it failed: a task that it wrote is overwritten, whatever the policy
     */
    record Former(long recordId, List<Finding> accepted, boolean failed) {}

    /**
     * Checks a wish.
     *
     * @param formers the records that the wish repeats, by deployment id; empty for a first migration
     * @return what is to be written
     */
    public NewBatch check(Caller caller, StartMigration wish, Map<String, Former> formers) {
        drain.requireOpen();
        checkSize(wish);
        checkDuplicates(wish);
        TargetProject project = projects.get(caller, wish.projectId());
        checkProject(project);
        Map<String, SourceJob> jobs = eligible.require(project, wish);
        Map<String, String> targetNames = names.of(wish, project, jobs);
        eligible.requireNames(project, wish, jobs, targetNames);
        TargetOffer offer =
                offer(caller, project, ids(wish).stream().map(jobs::get).toList());
        if (offer != null) {
            eligible.requireOffered(project, wish, jobs, offer);
        }
        Map<String, TargetTask> sameNamed = findings.sameNamed(caller, wish, project, targetNames);
        Map<String, List<Finding>> toAccept = findings.of(caller, wish, project, jobs, targetNames, sameNamed, formers);
        FindingsToAccept.requireAccepted(wish, toAccept, formers);
        checkBusy(wish, records.lastRecords(project.source(), ids(wish)));
        WishedNames.check(wish, targetNames);
        List<NewBatch.NewRecord> accepted = new ArrayList<>();
        for (JobChoice choice : wish.jobs()) {
            SourceJob job = jobs.get(choice.deploymentId());
            String name = targetNames.get(choice.deploymentId());
            TargetTask task = sameNamed.get(name);
            List<Finding> asked = toAccept.getOrDefault(choice.deploymentId(), List.of());
            List<Finding> noted =
                    eligible.toNote(project, CheckedJob.of(job, name).in(offer).over(task), wish.moveDependencies());
            accepted.add(newRecord(wish, choice, job, name, asked, noted, formers.get(choice.deploymentId()), task));
        }
        return new NewBatch(
                project,
                wish.sameNamePolicy(),
                caller.user(),
                accepted,
                offer,
                wish.moveDependencies(),
                wish.idempotencyKey());
    }

    /** Asked once for all jobs. Null when the target does not say, which is no reason to refuse the batch: its records then ask themselves. */
    private TargetOffer offer(Caller caller, TargetProject project, List<SourceJob> jobs) {
        try {
            return offers.now(caller.userId(), project, jobs);
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the target does not say what it offers; the records of the batch will ask", e);
            return null;
        }
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
    }

    private static void checkDuplicates(StartMigration wish) {
        Set<String> seen = new HashSet<>();
        List<JobError> twice = wish.jobs().stream()
                .filter(choice -> !seen.add(choice.deploymentId()))
                .map(choice -> new JobError(choice.deploymentId(), Message.of("DUPLICATE_JOB")))
                .toList();
        if (!twice.isEmpty()) {
            throw new InvalidRequestException(Message.of("DUPLICATE_JOB"), twice);
        }
    }

    /** Checks that the caller may migrate into the project now. */
    static void checkProject(TargetProject project) {
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

    /** The policy of one job of a wish. */
    static SameNamePolicy policy(StartMigration wish, JobChoice choice) {
        return choice.sameNamePolicy() == null ? wish.sameNamePolicy() : choice.sameNamePolicy();
    }

    /** The deployment ids of a wish, in its order. */
    static List<String> ids(StartMigration wish) {
        return wish.jobs().stream().map(JobChoice::deploymentId).toList();
    }

    private static NewBatch.NewRecord newRecord(
            StartMigration wish,
            JobChoice choice,
            SourceJob job,
            String targetName,
            List<Finding> asked,
            List<Finding> noted,
            Former former,
            TargetTask sameNamed) {
        // one list of codes may have been sent for many records that are migrated again
        Set<String> codes = new TreeSet<>(former == null ? choice.accept() : Set.of());
        asked.forEach(finding -> codes.add(finding.code()));
        return new NewBatch.NewRecord(
                choice.deploymentId(),
                job.name(),
                targetName,
                job.type(),
                policy(wish, choice),
                codes,
                Stream.concat(asked.stream(), noted.stream()).toList(),
                choice.reasons(),
                former == null ? null : former.recordId(),
                sameNamed);
    }
}
