package io.dataphin.migration.batch;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.BatchPreview.Result;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.catalog.SourceInventory;
import io.dataphin.migration.preflight.Preflight;
import io.dataphin.migration.record.BatchStore;
import io.dataphin.migration.record.NewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final SourceInventory inventory;
    private final Preflight preflight;

    /** For the container's proxy only. */
    protected BatchPreviews() {
        this(null, null, null, null);
    }

    @Inject
    BatchPreviews(BatchAcceptance acceptance, BatchStore batches, SourceInventory inventory, Preflight preflight) {
        this.acceptance = acceptance;
        this.batches = batches;
        this.inventory = inventory;
        this.preflight = preflight;
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
        return new BatchPreview(jobs(objections, passed.orElse(null)));
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

    private List<BatchPreview.Job> jobs(Objections objections, NewBatch passed) {
        Map<String, NewBatch.NewRecord> records = passed == null
                ? Map.of()
                : passed.records().stream()
                        .collect(Collectors.toMap(NewBatch.NewRecord::deploymentId, Function.identity()));
        Map<String, SourceJob> known =
                passed == null ? Map.of() : inventory.jobs(passed.project().source());
        return objections.wish().jobs().stream()
                .map(choice -> {
                    NewBatch.NewRecord record = records.get(choice.deploymentId());
                    return record == null
                            ? refused(choice, objections)
                            : accepted(record, known.get(record.deploymentId()), passed, objections);
                })
                .toList();
    }

    private static BatchPreview.Job refused(JobChoice choice, Objections objections) {
        List<Message> errors = objections.errors(choice.deploymentId());
        String name = errors.stream()
                .map(error -> error.parameters().get("targetName"))
                .filter(wanted -> wanted != null)
                .findFirst()
                .orElse(choice.targetName());
        return new BatchPreview.Job(
                choice.deploymentId(),
                name,
                Result.REFUSED,
                List.of(),
                objections.toAccept(choice.deploymentId()),
                errors);
    }

    private BatchPreview.Job accepted(NewBatch.NewRecord record, SourceJob job, NewBatch batch, Objections objections) {
        return new BatchPreview.Job(
                record.deploymentId(),
                record.targetName(),
                result(record),
                findings(record, job, batch),
                objections.toAccept(record.deploymentId()),
                List.of());
    }

    private static Result result(NewBatch.NewRecord record) {
        if (!record.sameNameExists()) {
            return Result.CREATE;
        }
        return record.policy() == SameNamePolicy.OVERWRITE ? Result.OVERWRITE : Result.SKIP;
    }

    /** @param job null when it has gone from the list since it was checked */
    private List<Finding> findings(NewBatch.NewRecord record, SourceJob job, NewBatch batch) {
        if (job == null) {
            return record.findings();
        }
        List<Finding> ofTheRules = batch.offer() == null
                ? preflight.check(job, record.targetName())
                : preflight.check(job, record.targetName(), batch.offer());
        return Finding.listed(
                Stream.concat(record.findings().stream(), ofTheRules.stream()).toList());
    }
}
