package io.dataphin.migration.persistence;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** The records that have not begun, by batch. */
@ApplicationScoped
public class WaitingRecords {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /**
     * How a batch stands.
     *
     * @param waiting records that have not begun
     * @param migrating records on their way to being written, without those that a passing fault holds up
     */
    public record Load(long batchId, long waiting, long migrating) {}

    /** Batches with records that wait or are on their way to being written, oldest first. */
    @Transactional
    public List<Load> loads() {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select batch_id, sum(case when status = :waiting then 1 else 0 end),
                            sum(case when status = :migrating and waiting_code is null then 1 else 0 end)
                        from migration_record where tenant_id = :tenant and status in (:waiting, :migrating)
                        group by batch_id order by batch_id""", Object[].class)
                .setParameter("waiting", MigrationStatus.WAITING.name())
                .setParameter("migrating", MigrationStatus.MIGRATING.name())
                .setParameter("tenant", settings.dataphin().tenantId())
                .getResultStream()
                .map(row -> new Load((Long) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** The first waiting records of a batch, in its order. */
    @Transactional
    public List<RecordWork> first(long batchId, int count) {
        return entities.createQuery("""
                        select r from RecordEntity r join fetch r.batch
                        where r.batch.id = :batch and r.status = :waiting order by r.position""", RecordEntity.class)
                .setParameter("batch", batchId)
                .setParameter("waiting", MigrationStatus.WAITING)
                .setMaxResults(count)
                .getResultStream()
                .map(RecordWork::of)
                .toList();
    }
}
