package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.record.RecordChange;
import io.dataphin.migration.record.RecordEntity;
import io.dataphin.migration.record.RecordStore;
import io.dataphin.migration.record.RecordTransaction;
import io.dataphin.migration.record.RecordWork;
import io.dataphin.migration.record.RecordWork.TaskVersion;
import io.dataphin.migration.record.StaleRecordException;
import io.dataphin.migration.record.StatusChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Begins publications. */
@ApplicationScoped
public class PublicationStore {

    private final EntityManagers entities;
    private final StatusChanges listeners;
    private final Clock clock;

    /** For the container's proxy only. */
    protected PublicationStore() {
        this(null, null, null);
    }

    @Inject
    public PublicationStore(EntityManagers entities, StatusChanges listeners, Clock clock) {
        this.entities = entities;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Writes a publication of records, which waits for admission, and takes hold of them, all or nothing.
     *
     * @param versions the version of each record's task that is published; all of one project, at least one
     * @param change what happens to each record
     * @throws StaleRecordException when a record is not as the copy any more
     * @throws KeyTakenException when another record works on the same job or task
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(UserRef by, Map<RecordWork, TaskVersion> versions, Consumer<RecordChange> change) {
        EntityManager manager = entities.current();
        RecordWork first = versions.keySet().iterator().next();
        RecordEntity one = RecordStore.current(manager, first);
        RecordTransaction transaction = new RecordTransaction(manager, one.tenantId(), clock.instant());
        PublicationEntity publication = publication(one, by, transaction.now());
        transaction.add(publication);
        versions.forEach((work, task) -> {
            RecordEntity record = RecordStore.current(manager, work);
            change.accept(transaction.change(record));
            transaction.add(item(publication, record, task));
        });
        RecordStore.write(transaction, first, listeners);
    }

    private static PublicationEntity publication(RecordEntity record, UserRef by, Instant now) {
        PublicationEntity publication = new PublicationEntity();
        publication.projectId = record.projectId();
        publication.step = PublishStep.READ_RUNS;
        publication.askedBy = PersonColumns.of(by);
        publication.askedAt = now;
        publication.ask(record.tenantId(), now, LogContext.current().requestId());
        return publication;
    }

    private static PublicationItemEntity item(PublicationEntity publication, RecordEntity record, TaskVersion task) {
        PublicationItemEntity item = new PublicationItemEntity();
        item.tenantId = publication.tenantId();
        item.publicationId = publication.id;
        item.recordId = record.id();
        item.objectType = record.fileFormat().name();
        item.objectId = task.fileId();
        item.objectName = record.targetName();
        item.objectVersion = Long.toString(task.version());
        item.state = PublishItem.State.WAITING;
        return item;
    }
}
