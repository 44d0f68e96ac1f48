package io.dataphin.migration.persistence;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** The records that have not begun, by batch. */
@ApplicationScoped
public class WaitingRecords {

    private static final Set<MigrationStatus> BEFORE_SUBMIT =
            Set.of(MigrationStatus.WAITING, MigrationStatus.MIGRATING);

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
        return entities.createQuery("""
                        select r.batch.id, sum(case when r.status = :waiting then 1 else 0 end),
                            sum(case when r.status = :migrating and r.waitingCode is null then 1 else 0 end)
                        from RecordEntity r where r.tenantId = :tenant and r.status in :early
                        group by r.batch.id order by r.batch.id""", Object[].class)
                .setParameter("waiting", MigrationStatus.WAITING)
                .setParameter("migrating", MigrationStatus.MIGRATING)
                .setParameter("tenant", settings.dataphin().tenantId())
                .setParameter("early", BEFORE_SUBMIT)
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
