package io.dataphin.migration.persistence;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Records as the engine works on them. A change is a short transaction of its own, and none is open during a remote call. Only what an
 * execution changes about its own record is kept and written together, see {@link OpenRecords}.
 */
@ApplicationScoped
public class RecordStore {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private ContentStore contents;

    @Inject
    private OpenRecords open;

    @Inject
    private RecordWrites writes;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<MigrationRecord> changed;

    /**
     * Runs an execution, whose steps load and change the record, and writes what they changed.
     *
     * @throws StaleRecordException when another execution was faster; what this one changed last is not written
     */
    public <T> T during(long id, Supplier<T> steps) {
        return open.during(id, steps);
    }

    /** A copy of a record, with what the execution of this thread has changed about it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RecordWork> load(long id) {
        Optional<OpenRecord> own = open.own(id);
        return own.isPresent() ? own.map(OpenRecord::work) : read(id);
    }

    private Optional<RecordWork> read(long id) {
        RecordEntity record = entities.find(RecordEntity.class, id);
        if (record == null) {
            return Optional.empty();
        }
        open.take(id, () -> new OpenRecord(record.copy(), contents, writes));
        return Optional.of(RecordWork.of(record));
    }

    /** Forgets what the execution of this thread has changed about its record and not written. */
    public void forget(long id) {
        open.drop(id);
    }

    /**
     * Changes the record that the execution of this thread is about.
     *
     * @return the record after the change
     * @throws IllegalStateException outside of {@link #during}
     */
    public RecordWork change(RecordWork work, Consumer<RecordChange> change) {
        return open.own(work.id())
                .orElseThrow(() -> new IllegalStateException("no execution has record " + work.id() + " in hand"))
                .change(change, clock.instant());
    }

    /**
     * Changes a record that no execution works on.
     *
     * @param work the copy that the decision was made on
     * @return the record after the change
     * @throws StaleRecordException when the record is not as the copy any more; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecordWork changeNow(RecordWork work, Consumer<RecordChange> change) {
        RecordWork after = apply(work, change);
        allWritten();
        return after;
    }

    /**
     * Changes a record that no execution works on and does something else in the same transaction.
     *
     * @param also gets the transaction's connection and the record after the change
     * @throws StaleRecordException when the record is not as the copy any more; nothing was changed
     * @throws KeyTakenException when another busy record holds the job or the target name; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecordWork changeNow(
            RecordWork work, Consumer<RecordChange> change, BiConsumer<Connection, RecordWork> also) {
        RecordWork after = apply(work, change);
        entities.unwrap(Session.class).doWork(connection -> also.accept(connection, after));
        allWritten();
        return after;
    }

    /**
     * Changes a record inside the caller's transaction.
     *
     * @throws StaleRecordException when the record is not as the copy any more
     * @throws KeyTakenException when another busy record holds the job or the target name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void within(RecordWork work, Consumer<RecordChange> change) {
        apply(work, change);
    }

    /** Changes a record that the caller holds, inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void within(long recordId, Consumer<RecordChange> change) {
        apply(RecordWork.of(entities.find(RecordEntity.class, recordId)), change);
    }

    /** The commit need not look for changes once more. */
    private void allWritten() {
        entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
    }

    /**
     * Changes records together, or none of them, and does something else in the same transaction.
     *
     * @param also gets the transaction's connection and the records after the change
     * @throws StaleRecordException when one of the records is not as the copy any more; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void changeAll(
            List<RecordWork> works,
            BiConsumer<RecordWork, RecordChange> change,
            BiConsumer<Connection, List<RecordWork>> also) {
        List<Changing> changing = works.stream()
                .map(work -> begin(work, scope -> change.accept(work, scope)))
                .toList();
        flush(works.get(0));
        List<RecordWork> after = changing.stream().map(this::finish).toList();
        entities.unwrap(Session.class).doWork(connection -> also.accept(connection, after));
        allWritten();
    }

    private RecordWork apply(RecordWork work, Consumer<RecordChange> change) {
        Changing changing = begin(work, change);
        flush(work);
        return finish(changing);
    }

    /** A record that is being changed. */
    private record Changing(RecordEntity entity, MigrationStatus before, SideWrites side) {}

    private Changing begin(RecordWork work, Consumer<RecordChange> change) {
        RecordEntity entity = entities.find(RecordEntity.class, work.id());
        if (entity == null || entity.version != work.version()) {
            throw new StaleRecordException(work.id());
        }
        Changing changing = new Changing(entity, entity.status, new SideWrites());
        change.accept(new RecordChange(contents, entity, changing.side(), clock.instant()));
        changing.side().persist(entities);
        return changing;
    }

    private RecordWork finish(Changing changing) {
        changing.side().write(entities, changing.entity());
        if (changing.before() != changing.entity().status) {
            changed.fire(RecordMapper.toRecord(changing.entity()));
        }
        return RecordWork.of(changing.entity());
    }

    private void flush(RecordWork work) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new StaleRecordException(work.id());
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
    }

    /** Ids of all records that are not ended. */
    @Transactional
    public List<Long> busyIds() {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select id from migration_record where tenant_id = :tenant and step <> :none order by id",
                        Long.class)
                .setParameter("tenant", settings.dataphin().tenantId())
                .setParameter("none", RecordStep.NONE.name())
                .getResultList();
    }

    /**
     * Keys of the failed records that this one repeats, newest first: a task that one of them wrote counts as the record's own.
     *
     * @param previousRecordId the record that is repeated; null for none
     */
    @Transactional
    public List<String> failedPredecessorKeys(Long previousRecordId) {
        List<String> keys = new ArrayList<>();
        Long id = previousRecordId;
        while (id != null) {
            RecordEntity previous = entities.find(RecordEntity.class, id);
            // the task of an undone record holds somebody else's content again, although it still names the record's
            // key
            if (previous == null || previous.status != MigrationStatus.FAILED || previous.undoneAt != null) {
                break;
            }
            keys.add(previous.migrationKey);
            id = previous.previousRecordId;
        }
        return keys;
    }

    /** Whether the job has a newer record than this one. */
    @Transactional
    public boolean superseded(RecordWork work) {
        return entities.createQuery("""
                                select count(r) from RecordEntity r
                                where r.tenantId = :tenant and r.deploymentId = :deployment and r.id > :id""", Long.class)
                        .setParameter("tenant", settings.dataphin().tenantId())
                        .setParameter("deployment", work.deploymentId())
                        .setParameter("id", work.id())
                        .getSingleResult()
                > 0;
    }
}
