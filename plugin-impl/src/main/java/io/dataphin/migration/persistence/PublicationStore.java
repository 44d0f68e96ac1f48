package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.PublicationWork.ItemState;
import io.dataphin.migration.persistence.RecordWork.TaskVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Publications as the engine works on them. Every change is one short transaction over the publication and its records. */
@ApplicationScoped
public class PublicationStore {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private RecordStore records;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /** What may change about a publication. */
    public final class PublicationChange {

        private final PublicationEntity publication;
        private final Instant now;

        private PublicationChange(PublicationEntity publication, Instant now) {
            this.publication = publication;
            this.now = now;
        }

        /** Says what is to be done next. A passing fault is over with it. */
        public PublicationChange goOn(PublicationStep next) {
            publication.step = next;
            publication.retrySince = null;
            publication.retryCount = 0;
            return this;
        }

        /** The publication has ended. */
        public PublicationChange end() {
            goOn(PublicationStep.NONE);
            publication.endedAt = now;
            return this;
        }

        /** A passing fault; the first one in a row starts the clock of the longest wait. */
        public PublicationChange waitFor() {
            publication.retrySince = publication.retrySince == null ? now : publication.retrySince;
            publication.retryCount++;
            return this;
        }

        /** From now on each object is sent alone. */
        public PublicationChange oneByOne() {
            publication.oneByOne = true;
            return this;
        }

        /** The platform has these objects now. */
        public PublicationChange sent(List<Item> items) {
            publication.sentAt = now;
            items.forEach(item -> state(item, ItemState.SENT));
            return this;
        }

        /** How an object stands. */
        public PublicationChange state(Item item, ItemState state) {
            entity(item).state = state;
            return this;
        }

        /** What an object is published by, and its newest publish record so far. */
        public PublicationChange found(Item item, Long submitId, long seenId) {
            PublicationItemEntity entity = entity(item);
            entity.submitId = submitId;
            entity.seenId = seenId;
            return this;
        }

        /** The run of the source job before the publication; null when it does not run. */
        public PublicationChange runBefore(Item item, JobRun run) {
            PublicationItemEntity entity = entity(item);
            entity.runKnown = true;
            entity.runJobId = run == null ? null : run.jobId();
            entity.runStartedAt = run == null ? null : run.startedAt();
            return this;
        }

        /** Adds a file or function that a task needs. */
        public PublicationChange add(String type, String id, String name, String version, long submitId, long seenId) {
            PublicationItemEntity entity = new PublicationItemEntity();
            entity.tenantId = publication.tenantId;
            entity.publicationId = publication.id;
            entity.objectType = type;
            entity.objectId = id;
            entity.objectName = name;
            entity.objectVersion = version;
            entity.submitId = submitId;
            entity.seenId = seenId;
            entity.state = ItemState.WAITING;
            entities.persist(entity);
            return this;
        }

        /** Changes one of its records in the same transaction. */
        public PublicationChange record(long recordId, Consumer<RecordChange> change) {
            records.within(recordId, change);
            return this;
        }

        private PublicationItemEntity entity(Item item) {
            return entities.find(PublicationItemEntity.class, item.id());
        }
    }

    /**
     * Writes a publication of records and takes hold of them, all or nothing.
     *
     * @param versions the version of each record's task that is published
     * @param change what happens to each record
     * @param schedule called inside the transaction with its connection and the publication's id
     * @throws StaleRecordException when a record is not as the copy any more
     * @throws KeyTakenException when another record works on the same job or task
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(
            UserRef by,
            Map<RecordWork, TaskVersion> versions,
            Consumer<RecordChange> change,
            BiConsumer<Connection, Long> schedule) {
        PublicationEntity publication = new PublicationEntity();
        publication.tenantId = settings.dataphin().tenantId();
        publication.projectId = versions.keySet().iterator().next().project().projectId();
        publication.step = PublicationStep.LOOK_AT_JOBS;
        publication.askedBy = PersonColumns.of(by);
        publication.askedAt = clock.instant();
        entities.persist(publication);
        versions.forEach((record, task) -> {
            records.within(record, change);
            entities.persist(itemOf(publication, record, task));
        });
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> schedule.accept(connection, publication.id));
    }

    private static PublicationItemEntity itemOf(PublicationEntity publication, RecordWork record, TaskVersion task) {
        PublicationItemEntity item = new PublicationItemEntity();
        item.tenantId = publication.tenantId;
        item.publicationId = publication.id;
        item.recordId = record.id();
        item.objectType = record.fileFormat().name();
        item.objectId = task.fileId();
        item.objectName = record.targetName();
        item.objectVersion = Long.toString(task.version());
        item.state = ItemState.WAITING;
        return item;
    }

    /** A copy of a publication. */
    @Transactional
    public Optional<PublicationWork> load(long id) {
        return Optional.ofNullable(entities.find(PublicationEntity.class, id)).map(this::toWork);
    }

    private PublicationWork toWork(PublicationEntity publication) {
        return publication.toWork(entities.createQuery(
                        "from PublicationItemEntity i where i.publicationId = :id order by i.id",
                        PublicationItemEntity.class)
                .setParameter("id", publication.id)
                .getResultList());
    }

    /**
     * Changes a publication and its records.
     *
     * @return the publication after the change
     * @throws StaleRecordException when it is not as the copy any more; nothing was changed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PublicationWork change(PublicationWork work, Consumer<PublicationChange> change) {
        PublicationEntity publication = entities.find(PublicationEntity.class, work.id());
        if (publication == null || publication.version != work.version()) {
            throw new StaleRecordException(work.id());
        }
        try {
            // also where only items change: two executions must not both go on
            entities.lock(publication, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            change.accept(new PublicationChange(publication, clock.instant()));
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new StaleRecordException(work.id());
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
        return toWork(publication);
    }

    /** Ids of all publications that have not ended. */
    @Transactional
    public List<Long> runningIds() {
        return entities.unwrap(Session.class)
                .createNativeQuery("select id from publication where ended_at is null", Long.class)
                .getResultList();
    }
}
