package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Pages of a stored list, filtered and sorted in the database together with the newest record of each job. */
@ApplicationScoped
public class InventoryQueries {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /**
     * One page.
     *
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours
     */
    @Transactional
    public Slice<StoredJob> page(InventoryHead inventory, CandidateQuery query) {
        CandidateCursor cursor = query.cursor() == null ? null : CandidateCursor.read(query.cursor(), query);
        CandidateQuery effective = cursor == null ? query : cursor.query();
        CandidateConditions conditions = CandidateConditions.of(settings.tenantId(), inventory, effective);
        long total = cursor == null ? count(conditions) : cursor.total();
        if (cursor != null) {
            conditions.after(effective.sort(), cursor.position());
        }
        TypedQuery<Object[]> rows = entities.createQuery(
                "select j, " + conditions.key(effective.sort()) + conditions.from() + " where " + conditions.where()
                        + " order by " + conditions.order(effective.sort()),
                Object[].class);
        conditions.bind(rows);
        List<Object[]> found = rows.setMaxResults(query.limit() + 1).getResultList();
        boolean more = found.size() > query.limit();
        List<Object[]> shown = more ? found.subList(0, query.limit()) : found;
        String next =
                more ? new CandidateCursor(effective, position(shown.get(shown.size() - 1)), total).write() : null;
        return new Slice<>(
                shown.stream()
                        .map(row -> ((SourceJobEntity) row[0]).toStoredJob())
                        .toList(),
                next,
                total);
    }

    private static CandidateCursor.Position position(Object[] row) {
        String key = row[1] instanceof Instant time ? time.toString() : (String) row[1];
        return new CandidateCursor.Position(key, ((SourceJobEntity) row[0]).deploymentId);
    }

    private long count(CandidateConditions conditions) {
        TypedQuery<Long> count = entities.createQuery(
                "select count(j) " + conditions.from() + " where " + conditions.where(), Long.class);
        conditions.bind(count);
        return count.getSingleResult();
    }
}
