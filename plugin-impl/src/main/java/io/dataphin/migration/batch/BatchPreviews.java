package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchPreview.Result;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.batch.DependenciesToMove.Dependencies;
import io.dataphin.migration.catalog.SourceInventory;
import io.dataphin.migration.preflight.Preflight;
import io.dataphin.migration.record.BatchStore;
import io.dataphin.migration.record.NewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a start would come to. It runs the checks of the start themselves: jobs that a check refuses are left out and the rest is checked
 * again, until nothing stands against what is left.
 */
@ApplicationScoped
public class BatchPreviews {

    private final BatchAcceptance acceptance;
    private final BatchStore batches;
    private final TargetProjects projects;
    private final SourceInventory inventory;
    private final WishedNames names;
    private final Preflight preflight;
    private final DependenciesToMove dependencies;

    /** For the container's proxy only. */
    protected BatchPreviews() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    BatchPreviews(
            BatchAcceptance acceptance,
            BatchStore batches,
            TargetProjects projects,
            SourceInventory inventory,
            WishedNames names,
            Preflight preflight,
            DependenciesToMove dependencies) {
        this.acceptance = acceptance;
        this.batches = batches;
        this.projects = projects;
        this.inventory = inventory;
        this.names = names;
        this.preflight = preflight;
        this.dependencies = dependencies;
    }

    /**
     * The preview of a wish.
     *
     * @throws MigrationException what stands against the wish as a whole, as at the start
     */
    public BatchPreview of(Caller caller, StartMigration wish) {
        Objections objections = new Objections(wish);
        Optional<NewBatch> passed = check(caller, objections);
        while (passed.isEmpty() && !objections.rest().jobs().isEmpty()) {
            passed = check(caller, objections);
        }
        Dependencies moved = passed.filter(NewBatch::moveDependencies)
                .map(this::dependencies)
                .orElse(Dependencies.NONE);
        return new BatchPreview(jobs(caller, objections, passed.orElse(null)), moved.files(), moved.functions());
    }

    /** Of the jobs whose tasks will be written. */
    private Dependencies dependencies(NewBatch batch) {
        Map<String, SourceJob> known = inventory.jobs(batch.project().source());
        List<SourceJob> written = batch.records().stream()
                .filter(record -> result(record) != Result.SKIP)
                .map(record -> known.get(record.deploymentId()))
                .filter(Objects::nonNull)
                .toList();
        return dependencies.of(batch.project().source(), written, batch.offer());
    }

    /** Empty when a check objects to a job that none objected to before. */
    private Optional<NewBatch> check(Caller caller, Objections objections) {
        try {
            NewBatch checked = acceptance.check(caller, objections.rest(), Map.of());
            batches.refuse(checked);
            return Optional.of(checked);
        } catch (NotEligibleException | ConflictException refusal) {
            objections.add(refusal);
            return Optional.empty();
        }
    }

    /**
     * What jobs are previewed with.
     *
     * @param move whether files and functions are to be moved along
     * @param passed null when every job is refused
     */
    private record World(
            SourceLocation source,
            Map<String, SourceJob> jobs,
            Map<String, String> targetNames,
            boolean move,
            NewBatch passed) {

        /** Null when it is not known. */
        private TargetOffer offer() {
            return passed == null ? null : passed.offer();
        }

        private Optional<NewBatch.NewRecord> record(String deploymentId) {
            return passed == null
                    ? Optional.empty()
                    : passed.records().stream()
                            .filter(record -> record.deploymentId().equals(deploymentId))
                            .findFirst();
        }
    }

    /** @param passed null when every job is refused */
    private List<BatchPreview.Job> jobs(Caller caller, Objections objections, NewBatch passed) {
        StartMigration wish = objections.wish();
        TargetProject project = passed == null ? projects.get(caller, wish.projectId()) : passed.project();
        Map<String, SourceJob> known = inventory.jobs(project.source());
        World world =
                new World(project.source(), known, names.of(wish, project, known), wish.moveDependencies(), passed);
        return wish.jobs().stream()
                .map(JobChoice::deploymentId)
                .map(id -> world.record(id)
                        .map(record -> accepted(record, world, objections))
                        .orElseGet(() -> refused(id, world, objections)))
                .toList();
    }

    /** What else was found of a job does not wait until the refusal is dealt with. */
    private BatchPreview.Job refused(String deploymentId, World world, Objections objections) {
        String targetName = world.targetNames().get(deploymentId);
        List<Finding> toAccept = objections.toAccept(deploymentId);
        return new BatchPreview.Job(
                deploymentId,
                targetName,
                Result.REFUSED,
                findings(toAccept, deploymentId, targetName, null, world),
                codes(toAccept),
                objections.errors(deploymentId));
    }

    private BatchPreview.Job accepted(NewBatch.NewRecord record, World world, Objections objections) {
        return new BatchPreview.Job(
                record.deploymentId(),
                record.targetName(),
                result(record),
                findings(record.findings(), record.deploymentId(), record.targetName(), record.sameNamed(), world),
                codes(objections.toAccept(record.deploymentId())),
                List.of());
    }

    private static Result result(NewBatch.NewRecord record) {
        if (record.sameNamed() == null) {
            return Result.CREATE;
        }
        return record.policy() == SameNamePolicy.OVERWRITE ? Result.OVERWRITE : Result.SKIP;
    }

    private static Set<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toSet());
    }

    /**
     * Findings that must be accepted, with those of the rules. A job may have gone from the list since it was checked.
     *
     * @param targetName null when no name can be made
     * @param sameNamed the task that would be overwritten; null for none
     */
    private List<Finding> findings(
            List<Finding> toAccept, String deploymentId, String targetName, TargetTask sameNamed, World world) {
        SourceJob job = world.jobs().get(deploymentId);
        if (job == null || targetName == null) {
            return toAccept;
        }
        List<Finding> ofTheRules = preflight.check(
                world.source(), CheckedJob.of(job, targetName).in(world.offer()).over(sameNamed), world.move());
        return Finding.listed(
                Stream.concat(toAccept.stream(), ofTheRules.stream()).toList());
    }
}
