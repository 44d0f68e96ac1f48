package io.dataphin.migration.batch;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.record.BatchStore;
import io.dataphin.migration.record.NewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes checked batches. */
@ApplicationScoped
public class AcceptedBatches {

    private final BatchStore batches;
    private final AuditTrail audit;
    private final BatchAdmission admission;

    /** For the container's proxy only. */
    protected AcceptedBatches() {
        this(null, null, null);
    }

    @Inject
    AcceptedBatches(BatchStore batches, AuditTrail audit, BatchAdmission admission) {
        this.batches = batches;
        this.audit = audit;
        this.admission = admission;
    }

    /**
     * Writes a batch, all or nothing.
     *
     * @param caller who accepted the findings, for the audit
     * @return its id
     * @throws ConflictException {@code JOB_BUSY} when another batch has one of the jobs; {@code IDEMPOTENCY_KEY_IN_USE} when another request has
     *     taken the key over
     * @throws io.dataphin.migration.api.error.NotEligibleException {@code TARGET_NAME_COLLISION} when another busy record writes the name
     */
    public long write(Caller caller, NewBatch batch) {
        try {
            long batchId = batches.accept(batch);
            admission.wake();
            auditAcceptances(caller, batch);
            return batchId;
        } catch (KeyTakenException e) {
            if (e.key() == KeyTakenException.Key.IDEMPOTENCY) {
                throw new ConflictException("IDEMPOTENCY_KEY_IN_USE");
            }
            // Another batch was a moment faster: now it can be seen, and the refusal names the jobs.
            batches.refuse(batch);
            throw new ConflictException("JOB_BUSY");
        }
    }

    private void auditAcceptances(Caller caller, NewBatch batch) {
        for (NewBatch.NewRecord record : batch.records()) {
            Map<Boolean, List<String>> byReason = record.acceptedFindings().stream()
                    .map(Finding::code)
                    .distinct()
                    .collect(Collectors.partitioningBy(record.reasons()::containsKey));
            if (!byReason.get(false).isEmpty()) {
                audit(caller, record, String.join(",", byReason.get(false)));
            }
            byReason.get(true)
                    .forEach(code ->
                            audit(caller, record, code + ": " + record.reasons().get(code)));
        }
    }

    private void audit(Caller caller, NewBatch.NewRecord record, String accepted) {
        audit.add(caller, AuditAction.ACCEPT_FINDINGS, record.deploymentId() + " " + accepted, AuditTrail.OK);
    }
}
