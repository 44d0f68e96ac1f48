package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored lists of jobs: heads and rows. No list is asked for while a transaction of this class is open. */
@ApplicationScoped
public class InventoryStore {

    /** So long a job that is gone is shown, for whoever had chosen it. */
    private static final Duration GONE_SHOWN = Duration.ofDays(1);
    /** So long it is shown when it has records. */
    private static final Duration GONE_SHOWN_WITH_RECORDS = Duration.ofDays(30);

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /** How the list of a place stands; empty when nobody ever looked at it. */
    @Transactional
    public Optional<InventoryHead> head(SourceLocation location) {
        return find(location).map(InventoryEntity::toHead);
    }

    /**
     * Notes that somebody looks at a list, and makes its head when it is the first one.
     *
     * @param wanted whether the list is to be read anew in the background
     * @throws KeyTakenException when another one made the head at the same moment: look again
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public InventoryHead use(SourceLocation location, Instant now, boolean wanted) {
        InventoryEntity head = find(location).orElseGet(() -> newHead(location, now));
        head.setLocation(location);
        head.usedAt = now.truncatedTo(ChronoUnit.MINUTES);
        if (wanted) {
            head.wantedAt = now;
        }
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
        return head.toHead();
    }

    private InventoryEntity newHead(SourceLocation location, Instant now) {
        InventoryEntity head = new InventoryEntity();
        head.tenantId = settings.tenantId();
        head.setLocation(location);
        head.usedAt = now;
        entities.persist(head);
        return head;
    }

    private Optional<InventoryEntity> find(SourceLocation location) {
        return entities.createQuery("""
                        from InventoryEntity h where h.tenantId = :tenant and h.platform = :platform
                        and h.workspace = :workspace and h.namespace = :namespace""", InventoryEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("platform", location.platform())
                .setParameter("workspace", location.workspace())
                .setParameter("namespace", location.namespace())
                .getResultStream()
                .findFirst();
    }

    /** The lists that a person has opened since the given time, the one that the source was asked for longest ago first. */
    @Transactional
    public List<InventoryHead> usedSince(Instant since) {
        return entities.createQuery("""
                        from InventoryEntity h where h.tenantId = :tenant and h.usedAt >= :since
                        order by h.attemptedAt nulls first, h.id""", InventoryEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("since", since)
                .getResultStream()
                .map(InventoryEntity::toHead)
                .toList();
    }

    /** The jobs that the source listed when the list was last read, by deployment id. */
    @Transactional
    public Map<String, StoredJob> jobs(long inventoryId) {
        Map<String, StoredJob> jobs = new HashMap<>();
        rows(inventoryId).stream()
                .filter(row -> row.goneAt == null)
                .forEach(row -> jobs.put(row.deploymentId, row.toStoredJob()));
        return jobs;
    }

    /**
     * Stores a list that was read. Only rows that changed are written; jobs that it lacks are marked as gone. A list that was asked for
     * before the stored one is passed over.
     *
     * @param listedAt when the source was asked
     * @param proposals task name by deployment id
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void store(long inventoryId, Instant listedAt, Map<String, SourceJob> jobs, Map<String, String> proposals) {
        InventoryEntity head = entities.find(InventoryEntity.class, inventoryId, LockModeType.PESSIMISTIC_WRITE);
        if (head.refreshedAt != null && head.refreshedAt.isAfter(listedAt)) {
            return;
        }
        Map<String, SourceJob> unknown = new HashMap<>(jobs);
        for (SourceJobEntity row : rows(inventoryId)) {
            SourceJob job = unknown.remove(row.deploymentId);
            if (job != null) {
                row.set(job, proposals.get(row.deploymentId));
            } else if (row.goneAt == null) {
                row.goneAt = listedAt;
            }
        }
        unknown.forEach((id, job) -> entities.persist(newRow(head, job, proposals.get(id))));
        head.refreshedAt = listedAt;
        head.attemptedAt = listedAt;
        head.setFailure(null);
        entities.flush();
        forgetGone(head, listedAt);
    }

    private static SourceJobEntity newRow(InventoryEntity head, SourceJob job, String proposal) {
        SourceJobEntity row = new SourceJobEntity();
        row.tenantId = head.tenantId;
        row.inventoryId = head.id;
        row.set(job, proposal);
        return row;
    }

    private List<SourceJobEntity> rows(long inventoryId) {
        return entities.createQuery("from SourceJobEntity j where j.inventoryId = :inventory", SourceJobEntity.class)
                .setParameter("inventory", inventoryId)
                .getResultList();
    }

    private void forgetGone(InventoryEntity head, Instant now) {
        entities.createQuery("""
                        delete from SourceJobEntity j where j.inventoryId = :inventory and (j.goneAt < :longGone
                        or (j.goneAt < :gone and not exists (select 1 from RecordEntity r
                            where r.tenantId = j.tenantId and r.deploymentId = j.deploymentId
                            and r.batch.workspace = :workspace and r.batch.namespace = :namespace)))""")
                .setParameter("inventory", head.id)
                .setParameter("workspace", head.workspace)
                .setParameter("namespace", head.namespace)
                .setParameter("longGone", now.minus(GONE_SHOWN_WITH_RECORDS))
                .setParameter("gone", now.minus(GONE_SHOWN))
                .executeUpdate();
    }

    /** Notes that a list could not be read; what is stored stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long inventoryId, Instant askedAt, Message failure) {
        InventoryEntity head = entities.find(InventoryEntity.class, inventoryId, LockModeType.PESSIMISTIC_WRITE);
        if (head.attemptedAt == null || !head.attemptedAt.isAfter(askedAt)) {
            head.attemptedAt = askedAt;
            head.setFailure(failure);
        }
    }
}
