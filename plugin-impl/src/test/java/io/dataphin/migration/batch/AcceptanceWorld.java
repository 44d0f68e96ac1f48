package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.DrainingException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.catalog.ProposedNames;
import io.dataphin.migration.catalog.SourceInventory;
import io.dataphin.migration.catalog.TakenNames;
import io.dataphin.migration.flow.NoSourceFiles;
import io.dataphin.migration.platform.quota.TestCalls;
import io.dataphin.migration.preflight.AcceptanceCheck;
import io.dataphin.migration.preflight.AdoptionCheck;
import io.dataphin.migration.preflight.MovableFunctions;
import io.dataphin.migration.preflight.Preflight;
import io.dataphin.migration.preflight.TargetOffers;
import io.dataphin.migration.record.BatchStore;
import io.dataphin.migration.record.NewBatch;
import io.dataphin.migration.record.RecordQueries;
import io.dataphin.migration.runtime.configuration.TestSettings;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.Translation;
import io.dataphin.migration.translation.TranslationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch is checked against: one project that the caller may migrate into, and its source, whose jobs are all in order at first. */
final class AcceptanceWorld {

    static final long PROJECT = 7;
    static final int MOST_JOBS = 3;
    static final Instant THEN = Instant.parse("2025-03-01T10:00:00Z");
    static final SourceLocation SOURCE =
            new SourceLocation("VERVERICA", 1, "flink", "cn-hangzhou", "vvp.example.com", "w1", "default", "key");

    boolean draining;
    TargetProject project = project(true);
    final Map<String, SourceJob> rememberedJobs = new HashMap<>();
    final Map<String, SourceJob> freshJobs = new HashMap<>();
    int timesAskedAnew;
    final Map<String, List<Finding>> preflightFindings = new HashMap<>();
    String blockedName;
    /** Queues that the project does not have. */
    final Set<String> notOffered = new HashSet<>();

    final Map<String, String> proposals = new HashMap<>();
    final Map<String, TargetTask> tasks = new HashMap<>();
    final List<String> namesAskedFor = new ArrayList<>();
    final List<AdoptionCheck.Wish> checkedForAdoption = new ArrayList<>();
    final Map<String, List<Finding>> toAccept = new HashMap<>();
    /** Names that busy records of other batches write. */
    final Set<String> heldNames = new HashSet<>();

    final Map<String, LastRecord> lastRecords = new HashMap<>();
    final List<String> offeredTo = new ArrayList<>();
    TargetOffer offer = new TargetOffer(List.of(new TaskCluster("c-1", "default-queue", "PREJOB")), Map.of());

    AcceptanceWorld() {
        for (int number = 1; number <= MOST_JOBS + 1; number++) {
            SourceJob job = job("d-" + number, "Orders " + number);
            rememberedJobs.put(job.deploymentId(), job);
            freshJobs.put(job.deploymentId(), job);
            proposals.put(job.deploymentId(), "orders_" + number);
        }
    }

    BatchAcceptance acceptance() {
        return new BatchAcceptance(
                new Projects(),
                new EligibleJobs(new Inventory(), new Rules()),
                new WishedNames(new Names()),
                new FindingsToAccept(new Tasks(), new Acceptance()),
                new Offers(),
                new Records(),
                TestSettings.of(Map.of("migration.batch.max-size", String.valueOf(MOST_JOBS))),
                new Drain());
    }

    BatchPreviews previews() {
        return new BatchPreviews(
                acceptance(),
                new Store(),
                new Projects(),
                new Inventory(),
                new WishedNames(new Names()),
                new Rules(),
                new DependenciesToMove(new NoSourceFiles(), new NoFunctions()));
    }

    TaskDifferences differences(SourcePlatform source, TargetPlatform target) {
        return new TaskDifferences(
                new Projects(),
                source,
                target,
                TestCalls.runner(),
                new Inventory(),
                new Names(),
                new Offers(),
                new JobTranslator());
    }

    /** The task that a job becomes. */
    TaskDraft draft(JobDefinition job, String name, String owner) {
        return ((Translation.Translated) new JobTranslator()
                        .translate(new TranslationRequest(
                                job,
                                new TaskName(name),
                                owner,
                                versions().clusters(),
                                versions().engineVersions())))
                .draft();
    }

    private TargetOffer versions() {
        return new TargetOffer(offer.clusters(), Map.of(offer.clusters().get(0), List.of("vvr-8.0.11-flink-1.17")));
    }

    static TargetProject project(boolean mayMigrate, String... blockers) {
        return new TargetProject(
                new ProjectRef(PROJECT, Env.DEV),
                "sales",
                "Sales",
                ProjectMode.DEV_PROD,
                List.of(blockers).stream()
                        .map(code -> new ProjectBlocker(code, Message.of(code), null))
                        .toList(),
                mayMigrate,
                true,
                SOURCE);
    }

    static SourceJob job(String deploymentId, String name) {
        return new SourceJob(
                deploymentId,
                name,
                "SQLSCRIPT",
                TaskType.FLINK_SQL,
                false,
                false,
                JobState.RUNNING,
                "vvr-8.0.11-flink-1.17",
                false,
                THEN);
    }

    static TargetTask task(String name) {
        return new TargetTask(
                "f-" + name,
                3,
                TargetTask.Status.SUBMITTED,
                null,
                name,
                TaskType.FLINK_SQL,
                null,
                null,
                null,
                THEN,
                "{}");
    }

    static Finding blocker(String code) {
        return Finding.of(Severity.BLOCKER, code);
    }

    static Finding elsewhere(String task) {
        return Finding.of(Severity.WARNING, Finding.ALREADY_MIGRATED_ELSEWHERE, "task", task);
    }

    static Finding liveInstance(String task) {
        return Finding.of(Severity.WARNING, Finding.TARGET_HAS_LIVE_INSTANCE, "task", task);
    }

    static LastRecord last(long recordId, MigrationStatus status) {
        return new LastRecord(recordId, status, THEN, status.busy() ? null : THEN);
    }

    private final class Projects implements TargetProjects {

        @Override
        public List<ProjectAccess> access(Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TargetProject> list(Caller caller) {
            return project == null ? List.of() : List.of(project);
        }

        @Override
        public Slice<TargetProject> page(Caller caller, ProjectQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TargetProject get(Caller caller, long projectId) {
            return list(caller).stream()
                    .filter(visible -> visible.id() == projectId)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("NOT_FOUND", "object", "project", "id", projectId));
        }
    }

    private final class Inventory extends SourceInventory {

        @Override
        public Map<String, SourceJob> jobs(SourceLocation location) {
            return location.equals(SOURCE) ? rememberedJobs : Map.of();
        }

        @Override
        public Map<String, SourceJob> freshJobs(SourceLocation location) {
            timesAskedAnew++;
            return location.equals(SOURCE) ? freshJobs : Map.of();
        }
    }

    private final class Rules extends Preflight {

        @Override
        public List<Finding> check(SourceLocation location, CheckedJob checked, boolean move) {
            SourceJob job = checked.job();
            List<Finding> findings = new ArrayList<>(preflightFindings.getOrDefault(job.deploymentId(), List.of()));
            if (checked.targetName().equals(blockedName)) {
                findings.add(blocker("NAME_BLOCKED"));
            }
            if (checked.target() != null && checked.target() == offer && notOffered.contains(job.deploymentTarget())) {
                findings.add(blocker("CLUSTER_UNKNOWN"));
            }
            return findings;
        }
    }

    /** No function is to be moved. */
    private static final class NoFunctions extends MovableFunctions {

        @Override
        public List<RegisteredFunction> of(SourceLocation location, SourceJob job, TargetOffer offered) {
            return List.of();
        }
    }

    /** Only jobs that are known have a proposal. */
    private final class Names extends ProposedNames {

        @Override
        public Map<String, String> propose(long projectId, Map<String, SourceJob> all, Collection<String> wanted) {
            Map<String, String> names = new HashMap<>(projectId == PROJECT ? proposals : Map.of());
            names.keySet().retainAll(wanted);
            names.keySet().retainAll(all.keySet());
            return names;
        }
    }

    private final class Tasks extends TakenNames {

        @Override
        public Map<String, TargetTask> tasks(String userId, ProjectRef ref, Collection<String> names) {
            namesAskedFor.addAll(names);
            Map<String, TargetTask> found = new HashMap<>(tasks);
            found.keySet().retainAll(names);
            return found;
        }
    }

    private final class Acceptance extends AcceptanceCheck {

        @Override
        public Map<String, List<Finding>> check(
                String userId, TargetProject target, Collection<AdoptionCheck.Wish> wishes) {
            checkedForAdoption.addAll(wishes);
            return toAccept;
        }
    }

    private final class Offers extends TargetOffers {

        @Override
        public TargetOffer of(String userId, TargetProject asked, Collection<SourceJob> jobs) {
            return versions();
        }

        @Override
        public TargetOffer now(String userId, TargetProject asked, Collection<SourceJob> jobs) {
            if (offer == null) {
                throw new PlatformUnavailableException(
                        Platform.TARGET, PlatformAnswer.none("Clusters", "reset"), Duration.ZERO, null);
            }
            jobs.forEach(job -> offeredTo.add(job.deploymentId()));
            return offer;
        }
    }

    private final class Records extends RecordQueries {

        @Override
        public Map<String, LastRecord> lastRecords(SourceLocation source, Collection<String> deploymentIds) {
            Map<String, LastRecord> last = new HashMap<>(source.equals(SOURCE) ? lastRecords : Map.of());
            last.keySet().retainAll(deploymentIds);
            return last;
        }
    }

    /** Another batch holds names. */
    private final class Store extends BatchStore {

        @Override
        public void refuse(NewBatch wish) {
            List<JobError> errors = wish.records().stream()
                    .filter(record -> heldNames.contains(record.targetName()))
                    .map(record -> new JobError(
                            record.deploymentId(),
                            Message.of("TARGET_NAME_COLLISION", "targetName", record.targetName())))
                    .toList();
            if (!errors.isEmpty()) {
                throw new NotEligibleException(Message.of("TARGET_NAME_COLLISION"), errors);
            }
        }
    }

    private final class Drain extends DrainSwitch {

        @Override
        public void requireOpen() {
            if (draining) {
                throw new DrainingException();
            }
        }
    }
}
