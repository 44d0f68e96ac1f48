package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.UndoPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Undos as the engine works on them. Every change is one short transaction over the undo and its record. */
@ApplicationScoped
public class UndoStore {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private RecordStore records;

    @Inject
    private Clock clock;

    /** What may change about an undo. */
    public static final class UndoChange {

        private final UndoEntity undo;
        private final Instant now;

        private UndoChange(UndoEntity undo, Instant now) {
            this.undo = undo;
            this.now = now;
        }

        /** Says what is to be done next. A passing fault is over with it. */
        public UndoChange goOn(UndoStep next) {
            undo.step = next;
            undo.retrySince = null;
            undo.retryCount = 0;
            return this;
        }

        /** The former content is back, as this version. */
        public UndoChange restored(long version) {
            undo.restoredVersion = version;
            return this;
        }

        /** A submit runs; null when the platform does not know it any more. */
        public UndoChange submitting(Long asyncId) {
            undo.asyncId = asyncId;
            undo.submitStartedAt = undo.submitStartedAt == null ? now : undo.submitStartedAt;
            return this;
        }

        /** A passing fault; the first one in a row starts the clock of the longest wait. */
        public UndoChange waitFor() {
            undo.retrySince = undo.retrySince == null ? now : undo.retrySince;
            undo.retryCount++;
            return this;
        }

        /** The undo has ended. */
        public UndoChange end() {
            goOn(UndoStep.NONE);
            undo.endedAt = now;
            return this;
        }
    }

    /** A copy of an undo. */
    @Transactional
    public Optional<UndoWork> load(long id) {
        return Optional.ofNullable(entities.find(UndoEntity.class, id)).map(UndoEntity::toWork);
    }

    /** What is known of a record whose effect is to be taken back; empty when it wrote nothing. */
    @Transactional
    public Optional<UndoSubject> subject(long recordId) {
        RecordEntity record = entities.find(RecordEntity.class, recordId);
        if (record == null || record.fileId == null) {
            return Optional.empty();
        }
        boolean created = record.outcome == Outcome.CREATED;
        return Optional.of(new UndoSubject(
                RecordWork.of(record),
                created ? UndoPlan.Effect.DELETE_TASK : UndoPlan.Effect.RESTORE_CONTENT,
                created ? null : record.preImageHash,
                currentVersion(record),
                lastOf(recordId).isPresent()));
    }

    /**
     * The version of a record's task as long as only this product touched it: a newer record that was undone gave the same content back under
     * a higher version.
     */
    private long currentVersion(RecordEntity record) {
        long version = record.taskVersion;
        for (UndoEntity undo : restoringUndos(record)) {
            RecordEntity later = entities.find(RecordEntity.class, undo.recordId);
            if (later.undoneAt != null && Long.valueOf(version).equals(later.overwriteVersion)) {
                version = undo.restoredVersion;
            }
        }
        return version;
    }

    /** Of newer records only: an older one cannot have overwritten what this one wrote. */
    private List<UndoEntity> restoringUndos(RecordEntity record) {
        return entities.createQuery("""
                        from UndoEntity u where u.tenantId = :tenant and u.fileId = :file and u.recordId > :record
                            and u.restoredVersion is not null order by u.id""", UndoEntity.class)
                .setParameter("tenant", record.tenantId)
                .setParameter("file", record.fileId)
                .setParameter("record", record.id)
                .getResultList();
    }

    private Optional<UndoEntity> lastOf(long recordId) {
        return entities.createQuery("from UndoEntity u where u.recordId = :record order by u.id desc", UndoEntity.class)
                .setParameter("record", recordId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Writes a new undo and changes its record, all or nothing.
     *
     * @param record what happens to the record
     * @param schedule called inside the transaction with its connection and the undo's id
     * @throws StaleRecordException when the record is not as the copy any more
     * @throws KeyTakenException when another record works on the same job or task
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(
            UndoSubject subject,
            UserRef by,
            boolean submitAgain,
            Consumer<RecordChange> record,
            BiConsumer<Connection, Long> schedule) {
        records.within(subject.record(), record);
        RecordEntity entity = entities.find(RecordEntity.class, subject.record().id());
        UndoEntity undo = new UndoEntity();
        undo.tenantId = entity.tenantId;
        undo.recordId = entity.id;
        undo.step = UndoStep.LOOK;
        undo.effect = subject.effect();
        undo.askedBy = PersonColumns.of(by);
        undo.askedAt = clock.instant();
        undo.fileId = entity.fileId;
        undo.expectedVersion = subject.currentVersion();
        undo.submitAgain = submitAgain;
        entities.persist(undo);
        // before the connection is lent: a flush gives it back to the server
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> schedule.accept(connection, undo.id));
    }

    /**
     * Changes an undo and its record together.
     *
     * @throws StaleRecordException when one of them is not as its copy any more; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void change(
            UndoWork work, RecordWork record, Consumer<UndoChange> undoChange, Consumer<RecordChange> recordChange) {
        records.within(record, recordChange);
        UndoEntity undo = entities.find(UndoEntity.class, work.id());
        if (undo == null || undo.version != work.version()) {
            throw new StaleRecordException(work.recordId());
        }
        undoChange.accept(new UndoChange(undo, clock.instant()));
        entities.flush();
    }

    /** Ids of all undos that have not ended. */
    @Transactional
    public List<Long> runningIds() {
        return entities.unwrap(Session.class)
                .createNativeQuery("select id from record_undo where ended_at is null", Long.class)
                .getResultList();
    }
}
