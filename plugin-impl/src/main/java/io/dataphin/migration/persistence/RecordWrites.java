package io.dataphin.migration.persistence;

import io.dataphin.migration.api.migration.MigrationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Writes records that were changed outside a transaction, each in a transaction of its own. */
@ApplicationScoped
class RecordWrites {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private Event<MigrationRecord> changed;

    /**
     * Writes a record.
     *
     * @param record as it shall be, with the version that it was read with; left as it is
     * @return its version from now on
     * @throws StaleRecordException when somebody else changed it since it was read; nothing was written
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int write(RecordEntity record, SideWrites more) {
        int version = merge(record, more);
        // the commit need not look for changes once more
        entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
        return version;
    }

    /**
     * Writes a record, and something else after it in the same transaction.
     *
     * @param record as it shall be, with the version that it was read with; left as it is
     * @return its version from now on
     * @throws StaleRecordException when somebody else changed it since it was read; nothing was written
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int write(RecordEntity record, SideWrites more, Runnable also) {
        int version = merge(record, more);
        also.run();
        return version;
    }

    private int merge(RecordEntity record, SideWrites more) {
        try {
            RecordEntity merged = entities.merge(record);
            more.persist(entities);
            entities.flush();
            more.write(entities, merged);
            more.statuses().forEach(changed::fire);
            return merged.version;
        } catch (OptimisticLockException e) {
            throw new StaleRecordException(record.id);
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
    }

    /** Does something in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void within(Runnable work) {
        work.run();
    }
}
