package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.record.RecordChange;
import io.dataphin.migration.record.RecordEntity;
import io.dataphin.migration.record.RecordStore;
import io.dataphin.migration.record.RecordTransaction;
import io.dataphin.migration.record.RecordWork;
import io.dataphin.migration.record.StaleRecordException;
import io.dataphin.migration.record.StatusChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Begins undos, and tells what they are about. */
@ApplicationScoped
public class UndoStore {

    private final EntityManagers entities;
    private final StatusChanges listeners;
    private final Clock clock;

    /** For the container's proxy only. */
    protected UndoStore() {
        this(null, null, null);
    }

    @Inject
    public UndoStore(EntityManagers entities, StatusChanges listeners, Clock clock) {
        this.entities = entities;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What is known of a record whose effect is to be taken back; empty when it wrote nothing. */
    @Transactional
    public Optional<UndoSubject> subject(long recordId) {
        RecordEntity record = entities.current().find(RecordEntity.class, recordId);
        if (record == null || record.fileId() == null) {
            return Optional.empty();
        }
        boolean created = record.outcome() == Outcome.CREATED;
        return Optional.of(new UndoSubject(
                RecordWork.of(record),
                created ? UndoPlan.Effect.DELETE_TASK : UndoPlan.Effect.RESTORE_CONTENT,
                created ? null : record.preImageHash(),
                currentVersion(record),
                lastOf(recordId).isPresent()));
    }

    /**
     * The version of a record's task as long as only this product touched it: a newer record that was undone gave the same content back under
     * a higher version.
     */
    private long currentVersion(RecordEntity record) {
        long version = record.taskVersion();
        for (UndoEntity undo : restoringUndos(record)) {
            RecordEntity later = entities.current().find(RecordEntity.class, undo.recordId);
            if (later.gaveBack(version)) {
                version = undo.restoredVersion;
            }
        }
        return version;
    }

    /** Of newer records only: an older one cannot have overwritten what this one wrote. */
    private List<UndoEntity> restoringUndos(RecordEntity record) {
        return entities.current()
                .createQuery("""
                        from UndoEntity u where u.tenantId = :tenant and u.fileId = :file and u.recordId > :record
                            and u.restoredVersion is not null order by u.id""", UndoEntity.class)
                .setParameter("tenant", record.tenantId())
                .setParameter("file", record.fileId())
                .setParameter("record", record.id())
                .getResultList();
    }

    private Optional<UndoEntity> lastOf(long recordId) {
        return entities.current()
                .createQuery("from UndoEntity u where u.recordId = :record order by u.id desc", UndoEntity.class)
                .setParameter("record", recordId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Writes a new undo, which waits for admission, and changes its record, all or nothing.
     *
     * @param change what happens to the record
     * @throws StaleRecordException when the record is not as the copy any more
     * @throws KeyTakenException when another record works on the same job or task
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(UndoSubject subject, UserRef by, boolean submitAgain, Consumer<RecordChange> change) {
        EntityManager manager = entities.current();
        RecordEntity record = RecordStore.current(manager, subject.record());
        RecordTransaction transaction = new RecordTransaction(manager, record.tenantId(), clock.instant());
        change.accept(transaction.change(record));
        UndoEntity undo = new UndoEntity();
        undo.recordId = record.id();
        undo.step = UndoStep.LOOK;
        undo.effect = subject.effect();
        undo.askedBy = PersonColumns.of(by);
        undo.askedAt = transaction.now();
        undo.ask(record.tenantId(), undo.askedAt, LogContext.current().requestId());
        undo.fileId = record.fileId();
        undo.expectedVersion = subject.currentVersion();
        undo.submitAgain = submitAgain;
        transaction.add(undo);
        RecordStore.write(transaction, subject.record(), listeners);
    }
}
