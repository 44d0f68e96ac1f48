package io.dataphin.migration.persistence;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Writes and reads batches. A batch, its records and their first executions are written together or not at all. */
@ApplicationScoped
public class BatchStore {

    private static final int LONGEST_NAME = 1000;

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private ContentStore contents;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /**
     * Writes a batch.
     *
     * @param schedule called inside the transaction with its connection and the ids of the new records, to write their first executions
     * @throws ConflictException {@code JOB_BUSY} (R13)
     * @throws NotEligibleException {@code TARGET_NAME_COLLISION} when another busy record writes the same name
     * @throws KeyTakenException when another batch took a job or a name at this very moment; {@link #refuse} then says which
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long accept(NewBatch wish, BiConsumer<Connection, List<Long>> schedule) {
        refuse(wish);
        BatchEntity batch = newBatch(wish);
        entities.persist(batch);
        List<RecordEntity> records = new ArrayList<>();
        for (NewBatch.NewRecord record : wish.records()) {
            records.add(newRecord(batch, record, records.size()));
        }
        try {
            records.forEach(entities::persist);
            entities.flush();
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
        for (RecordEntity record : records) {
            List<Finding> findings = wish.records().get(record.position).findings();
            SideWrites side = new SideWrites();
            RecordChange change = new RecordChange(contents, record, side, batch.createdAt).findings(findings);
            findings.forEach(finding -> change.log(
                    Level.WARNING, "FINDING_ACCEPTED", null, "by", record.migrator.name, "finding", finding.code()));
            change.log(
                    Level.INFO,
                    "ACCEPTED",
                    record.correlationId,
                    "migrator",
                    record.migrator.name,
                    "project",
                    record.projectName);
            side.persist(entities);
        }
        rememberKey(wish, batch);
        entities.flush();
        List<Long> ids = records.stream().map(record -> record.id).toList();
        entities.unwrap(Session.class).doWork(connection -> {
            for (RecordEntity record : records) {
                SideRows.tellFeed(connection, record, batch.createdAt);
            }
            schedule.accept(connection, ids);
        });
        return batch.id;
    }

    /**
     * Refuses a batch that another one stands in the way of.
     *
     * @throws ConflictException {@code JOB_BUSY} (R13)
     * @throws NotEligibleException {@code TARGET_NAME_COLLISION} when another busy record writes the same name
     */
    @Transactional
    public void refuse(NewBatch wish) {
        SourceLocation source = wish.project().source();
        Map<String, String> keys = wish.records().stream()
                .collect(Collectors.toMap(
                        r -> RecordEntity.busyKey(source.workspace(), source.namespace(), r.deploymentId()),
                        NewBatch.NewRecord::deploymentId));
        List<JobError> busy = entities.createQuery(
                        "select r.busyKey from RecordEntity r where r.busyKey in :keys", String.class)
                .setParameter("keys", keys.keySet())
                .getResultStream()
                .map(key -> new JobError(keys.get(key), Message.of("JOB_BUSY")))
                .toList();
        if (!busy.isEmpty()) {
            throw new ConflictException(Message.of("JOB_BUSY"), busy);
        }
        Map<String, String> names = wish.records().stream()
                .collect(Collectors.toMap(
                        r -> wish.project().id() + "/" + r.targetName(),
                        NewBatch.NewRecord::deploymentId,
                        (a, b) -> a));
        List<JobError> collisions = entities.createQuery(
                        "select r.targetKey from RecordEntity r where r.targetKey in :keys", String.class)
                .setParameter("keys", names.keySet())
                .getResultStream()
                .map(key -> new JobError(
                        names.get(key),
                        Message.of("TARGET_NAME_COLLISION", "targetName", key.substring(key.indexOf('/') + 1))))
                .toList();
        if (!collisions.isEmpty()) {
            List<String> taken = collisions.stream()
                    .map(error -> error.reason().parameters().get("targetName"))
                    .toList();
            throw collision(taken, collisions);
        }
    }

    private static NotEligibleException collision(List<String> names, List<JobError> jobs) {
        return new NotEligibleException(
                Message.of("TARGET_NAME_COLLISION", "targetName", String.join(", ", names)), jobs);
    }

    private BatchEntity newBatch(NewBatch wish) {
        BatchEntity batch = new BatchEntity();
        batch.tenantId = settings.dataphin().tenantId();
        batch.projectId = wish.project().id();
        batch.env = wish.project().ref().env();
        batch.projectName = wish.project().name();
        batch.policy = wish.policy();
        batch.setSource(wish.project().source());
        batch.createdAt = now();
        batch.createdBy = PersonColumns.of(wish.migrator());
        return batch;
    }

    private RecordEntity newRecord(BatchEntity batch, NewBatch.NewRecord wish, int position) {
        RecordEntity record = new RecordEntity();
        record.tenantId = batch.tenantId;
        record.batch = batch;
        record.position = position;
        record.deploymentId = wish.deploymentId();
        record.objectName = cut(wish.objectName());
        record.targetName = wish.targetName();
        record.fileFormat = wish.type();
        record.projectId = batch.projectId;
        record.env = batch.env;
        record.projectName = batch.projectName;
        record.policy = wish.policy();
        record.acceptedFindings = CommaList.of(wish.accepted());
        record.status = MigrationStatus.WAITING;
        record.step = RecordStep.READ;
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

    private void rememberKey(NewBatch wish, BatchEntity batch) {
        if (wish.idempotencyKey() != null) {
            entities.createQuery("""
                            update IdempotencyEntity k set k.batchId = :batch
                            where k.tenantId = :tenant and k.userId = :user and k.key = :key""")
                    .setParameter("batch", batch.id)
                    .setParameter("tenant", batch.tenantId)
                    .setParameter("user", wish.migrator().id())
                    .setParameter("key", wish.idempotencyKey())
                    .executeUpdate();
        }
    }

    /**
     * A batch with its records.
     *
     * @param visibleProjects projects that the caller may see
     */
    @Transactional
    public Optional<MigrationBatch> find(long batchId, Collection<Long> visibleProjects) {
        return Optional.ofNullable(entities.find(BatchEntity.class, batchId))
                .filter(batch -> batch.tenantId == settings.dataphin().tenantId())
                .filter(batch -> visibleProjects.contains(batch.projectId))
                .map(batch -> RecordMapper.toBatch(batch, records(batch)));
    }

    private List<RecordEntity> records(BatchEntity batch) {
        return entities.createQuery(
                        "from RecordEntity r where r.batch = :batch order by r.position", RecordEntity.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** Source names are free text; what is longer than the column is cut, the deployment id still tells the job. */
    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
