package io.dataphin.migration.record;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.CommaList;
import io.dataphin.migration.database.EngineNodes;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes batches. A batch and its records are written together or not at all. */
@ApplicationScoped
public class BatchStore {

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final EngineNodes nodes;
    private final Clock clock;

    /** For the container's proxy only. */
    protected BatchStore() {
        this(null, null, null, null);
    }

    @Inject
    public BatchStore(EntityManagers entities, MigrationSettings settings, EngineNodes nodes, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * Writes a batch; its records wait for admission.
     *
     * @throws ConflictException {@code JOB_BUSY} (R13)
     * @throws NotEligibleException {@code TARGET_NAME_COLLISION} when another busy record writes the same name
     * @throws KeyTakenException when another batch took a job or a name at this very moment; {@link #refuse} then says which. Or when another
     *     request has taken the idempotency key over, since this node seemed to be gone
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long accept(NewBatch wish) {
        refuse(wish);
        EntityManager manager = entities.current();
        BatchEntity batch = newBatch(wish);
        RecordTransaction transaction = new RecordTransaction(manager, batch.tenantId, batch.createdAt);
        keepOffer(wish.offer(), batch, transaction);
        transaction.add(batch);
        int position = 0;
        for (NewBatch.NewRecord wanted : wish.records()) {
            RecordEntity record = newRecord(batch, wanted, position++);
            transaction.add(record);
            describe(transaction.change(record).created(), record, wanted);
        }
        try {
            // no status has changed: listeners hear of a record when it begins
            transaction.write(record -> {});
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
        rememberKey(wish, batch);
        return batch.id;
    }

    /** Once for all records: they translate with it instead of asking for the same each. */
    private static void keepOffer(TargetOffer offer, BatchEntity batch, RecordTransaction transaction) {
        if (offer != null) {
            StoredText text = StoredText.of(OfferJson.write(offer));
            batch.offerHash = text.hash();
            transaction.keep(List.of(text));
        }
    }

    private static void describe(RecordChange change, RecordEntity record, NewBatch.NewRecord wanted) {
        wanted.findings().forEach(change::finding);
        for (Finding finding : wanted.acceptedFindings()) {
            String by = record.migrator.toRef().name();
            String reason = wanted.reasons().get(finding.code());
            if (reason == null) {
                change.log(Level.WARNING, "FINDING_ACCEPTED", null, "by", by, "finding", finding.code());
            } else {
                Object[] values = {"by", by, "finding", finding.code(), "reason", reason};
                change.log(Level.WARNING, "FINDING_ACCEPTED_BECAUSE", null, values);
            }
        }
        change.log(
                Level.INFO,
                "ACCEPTED",
                record.correlationId,
                "migrator",
                record.migrator.toRef().name(),
                "project",
                record.projectName);
    }

    /**
     * Refuses a batch that another one stands in the way of.
     *
     * @throws ConflictException {@code JOB_BUSY} (R13)
     * @throws NotEligibleException {@code TARGET_NAME_COLLISION} when another busy record writes the same name
     */
    @Transactional
    public void refuse(NewBatch wish) {
        // names first: when another batch with the same job commits in between, the job is found busy
        List<JobError> taken = takenNames(wish);
        List<JobError> busy = busyJobs(wish);
        if (!busy.isEmpty()) {
            throw new ConflictException(Message.of("JOB_BUSY"), busy);
        }
        if (!taken.isEmpty()) {
            String names = taken.stream()
                    .map(error -> error.reason().parameters().get("targetName"))
                    .collect(Collectors.joining(", "));
            throw new NotEligibleException(Message.of("TARGET_NAME_COLLISION", "targetName", names), taken);
        }
    }

    private List<JobError> busyJobs(NewBatch wish) {
        SourceLocation source = wish.project().source();
        Map<String, String> keys = wish.records().stream()
                .collect(Collectors.toMap(
                        r -> RecordEntity.busyKey(source.workspace(), source.namespace(), r.deploymentId()),
                        NewBatch.NewRecord::deploymentId));
        return entities.current()
                .createQuery("select r.busyKey from RecordEntity r where r.busyKey in :keys", String.class)
                .setParameter("keys", keys.keySet())
                .getResultStream()
                .map(key -> new JobError(keys.get(key), Message.of("JOB_BUSY")))
                .toList();
    }

    private List<JobError> takenNames(NewBatch wish) {
        Map<String, String> names = wish.records().stream()
                .collect(Collectors.toMap(
                        r -> wish.project().id() + "/" + r.targetName(),
                        NewBatch.NewRecord::deploymentId,
                        (a, b) -> a));
        return entities.current()
                .createQuery("select r.targetKey from RecordEntity r where r.targetKey in :keys", String.class)
                .setParameter("keys", names.keySet())
                .getResultStream()
                .map(key -> new JobError(
                        names.get(key),
                        Message.of("TARGET_NAME_COLLISION", "targetName", key.substring(key.indexOf('/') + 1))))
                .toList();
    }

    private BatchEntity newBatch(NewBatch wish) {
        BatchEntity batch = new BatchEntity();
        batch.tenantId = settings.tenantId();
        batch.projectId = wish.project().id();
        batch.env = wish.project().ref().env();
        batch.projectName = wish.project().name();
        batch.policy = wish.policy();
        batch.moveDependencies = wish.moveDependencies();
        batch.setSource(wish.project().source());
        batch.createdAt = ColumnText.micros(clock.instant());
        batch.createdBy = PersonColumns.of(wish.migrator());
        return batch;
    }

    private RecordEntity newRecord(BatchEntity batch, NewBatch.NewRecord wish, int position) {
        RecordEntity record = new RecordEntity();
        record.tenantId = batch.tenantId;
        record.batch = batch;
        record.position = position;
        record.deploymentId = wish.deploymentId();
        record.objectName = ColumnText.fit(wish.objectName(), ColumnText.JOB_NAME);
        record.targetName = wish.targetName();
        record.fileFormat = wish.type();
        record.projectId = batch.projectId;
        record.env = batch.env;
        record.projectName = batch.projectName;
        record.policy = wish.policy();
        record.acceptedFindings = CommaList.of(wish.accepted());
        record.status = MigrationStatus.WAITING;
        record.step = MigrateStep.READ;
        record.dueAt = batch.createdAt;
        record.publicationStatus = PublicationStatus.NOT_PUBLISHED;
        record.migrator = batch.createdBy;
        record.createdAt = batch.createdAt;
        record.attempt = 1;
        record.previousRecordId = wish.previousRecordId();
        record.migrationKey = MigrationKeys.next();
        record.correlationId = LogContext.current().requestId();
        record.busyKey = record.busyKeyText();
        record.targetKey = record.targetKeyText();
        return record;
    }

    /** The key may have been taken over meanwhile: then the other request makes the batch. */
    private void rememberKey(NewBatch wish, BatchEntity batch) {
        if (wish.idempotencyKey() == null) {
            return;
        }
        int kept = entities.current()
                .createQuery("""
                        update IdempotencyEntity k set k.batchId = :batch
                        where k.tenantId = :tenant and k.userId = :user and k.key = :key
                            and k.node = :node and k.batchId is null""")
                .setParameter("batch", batch.id)
                .setParameter("tenant", batch.tenantId)
                .setParameter("user", wish.migrator().id())
                .setParameter("key", wish.idempotencyKey())
                .setParameter("node", nodes.name())
                .executeUpdate();
        if (kept == 0) {
            throw new KeyTakenException(KeyTakenException.Key.IDEMPOTENCY, null);
        }
    }
}
