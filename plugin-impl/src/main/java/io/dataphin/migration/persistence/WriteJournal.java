package io.dataphin.migration.persistence;

import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The journal of outside effects: an intent is committed before the call, its end with the record's change after it (D7). */
@ApplicationScoped
public class WriteJournal {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    @Inject
    private OpenRecords open;

    @Inject
    private RecordWrites writes;

    @Inject
    private Clock clock;

    /**
     * Commits an intent for each of the records that one call is about, together with what the execution of this thread has changed about its
     * record.
     *
     * @throws StaleRecordException when another execution was faster; nothing was written, and the call must not be made
     */
    public void open(List<Long> recordIds, Intent.Kind kind, RecordWork.TaskVersion target) {
        Runnable intents = () -> recordIds.forEach(id -> persist(id, kind, target));
        Optional<OpenRecord> own = recordIds.size() == 1 ? open.own(recordIds.get(0)) : Optional.empty();
        own.ifPresentOrElse(record -> record.writeWithIntent(intents), () -> writes.within(intents));
    }

    private void persist(long recordId, Intent.Kind kind, RecordWork.TaskVersion target) {
        IntentEntity entity = new IntentEntity();
        entity.tenantId = settings.dataphin().tenantId();
        entity.recordId = recordId;
        entity.action = kind;
        entity.fileId = target == null ? null : target.fileId();
        entity.expectedVersion = target == null ? null : target.version();
        entity.openedAt = clock.instant();
        entities.persist(entity);
    }

    /** Ends the open intents of a record outside a change of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void close(long recordId, Intent.Result result, String requestId) {
        entities.createQuery("""
                        update IntentEntity i set i.closedAt = :now, i.result = :result, i.requestId = :request
                        where i.recordId = :record and i.closedAt is null""")
                .setParameter("now", clock.instant())
                .setParameter("result", result)
                .setParameter("request", requestId)
                .setParameter("record", recordId)
                .executeUpdate();
    }

    /** How often a write of the record was overtaken by somebody else's. */
    @Transactional
    public long overtaken(long recordId) {
        return entities.createQuery(
                        "select count(i) from IntentEntity i where i.recordId = :record and i.result = :overtaken",
                        Long.class)
                .setParameter("record", recordId)
                .setParameter("overtaken", Intent.Result.OVERTAKEN)
                .getSingleResult();
    }

    /** Whether one of the records has an intent whose end is not known. */
    @Transactional
    public boolean anyPending(List<Long> recordIds) {
        return entities.createQuery(
                                "select count(i) from IntentEntity i where i.recordId in :records and i.closedAt is null",
                                Long.class)
                        .setParameter("records", recordIds)
                        .getSingleResult()
                > 0;
    }

    /** The newest intent of a record whose end is not known; empty when all are. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Intent> pending(long recordId) {
        return open.own(recordId).filter(OpenRecord::intentsClosed).isPresent() ? Optional.empty() : read(recordId);
    }

    private Optional<Intent> read(long recordId) {
        return entities
                .createQuery(
                        "from IntentEntity i where i.recordId = :record and i.closedAt is null order by i.id desc",
                        IntentEntity.class)
                .setParameter("record", recordId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(IntentEntity::toIntent);
    }
}
