package io.dataphin.migration.record;

import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.flow.submit.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Records as the actions of people change them. What flows do with them is stored by the stores of the flows. */
@ApplicationScoped
public class RecordStore {

    private final EntityManagers entities;
    private final StatusChanges listeners;
    private final Clock clock;

    /** For the container's proxy only. */
    protected RecordStore() {
        this(null, null, null);
    }

    @Inject
    public RecordStore(EntityManagers entities, StatusChanges listeners, Clock clock) {
        this.entities = entities;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** A copy of a record. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RecordWork> load(long id) {
        return Optional.ofNullable(entities.current().find(RecordEntity.class, id))
                .map(RecordWork::of);
    }

    /** The last submit of a record. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Submission submission(long id) {
        RecordEntity record = entities.current().find(RecordEntity.class, id);
        return new Submission(record.asyncId, record.submitStartedAt, record.submitId);
    }

    /**
     * Changes a record, in a transaction of its own.
     *
     * @param work the copy that the decision was made on
     * @throws StaleRecordException when the record is not as the copy any more; nothing was changed
     * @throws KeyTakenException when another busy record holds the job or the target name; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void change(RecordWork work, Consumer<RecordChange> change) {
        EntityManager manager = entities.current();
        RecordEntity record = current(manager, work);
        RecordTransaction transaction = new RecordTransaction(manager, record.tenantId, clock.instant());
        change.accept(transaction.change(record));
        write(transaction, work, listeners);
    }

    /** @throws StaleRecordException when it is not as the copy any more */
    public static RecordEntity current(EntityManager entities, RecordWork work) {
        RecordEntity record = entities.find(RecordEntity.class, work.id());
        if (record == null || record.version != work.version()) {
            throw new StaleRecordException(work.id());
        }
        return record;
    }

    /**
     * Writes a transaction of an action.
     *
     * @param work the record that is named when one was changed meanwhile
     */
    public static void write(RecordTransaction transaction, RecordWork work, StatusChanges listeners) {
        try {
            transaction.write(listeners);
        } catch (OptimisticLockException e) {
            throw new StaleRecordException(work.id());
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
    }
}
