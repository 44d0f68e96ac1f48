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
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Records as the engine works on them. Every method is a short transaction of its own; none is open during a remote call. */
@ApplicationScoped
public class RecordStore {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private ContentStore contents;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<MigrationRecord> changed;

    /** A copy of a record. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RecordWork> load(long id) {
        return Optional.ofNullable(entities.find(RecordEntity.class, id)).map(RecordWork::of);
    }

    /**
     * Changes a record.
     *
     * @param work the copy that the decision was made on
     * @return the record after the change
     * @throws StaleRecordException when the record is not as the copy any more; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecordWork change(RecordWork work, Consumer<RecordChange> change) {
        RecordWork after = apply(work, change);
        allWritten();
        return after;
    }

    /**
     * Changes a record and does something else in the same transaction.
     *
     * @param also gets the transaction's connection and the record after the change
     * @throws StaleRecordException when the record is not as the copy any more; nothing was changed
     * @throws KeyTakenException when another busy record holds the job or the target name; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecordWork change(RecordWork work, Consumer<RecordChange> change, BiConsumer<Connection, RecordWork> also) {
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
    private record Changing(RecordEntity entity, MigrationStatus before, RecordChange scope) {}

    private Changing begin(RecordWork work, Consumer<RecordChange> change) {
        RecordEntity entity = entities.find(RecordEntity.class, work.id());
        if (entity == null || entity.version != work.version()) {
            throw new StaleRecordException(work.id());
        }
        Changing changing =
                new Changing(entity, entity.status, new RecordChange(entities, contents, entity, clock.instant()));
        change.accept(changing.scope());
        return changing;
    }

    private RecordWork finish(Changing changing) {
        changing.scope().writeRows();
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
