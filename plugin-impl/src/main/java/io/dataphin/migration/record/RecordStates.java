package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what decides which actions records offer: a few statements for any number of records. */
@ApplicationScoped
public class RecordStates {

    private static final String SUPERSEDED = """
            select r.id from RecordEntity r where r.id in :ids and exists (
                select 1 from RecordEntity n
                where n.tenantId = r.tenantId and n.deploymentId = r.deploymentId and n.id > r.id)""";

    private static final String OVERWRITTEN = """
            select r.id from RecordEntity r where r.id in :ids and exists (
                select 1 from RecordEntity n
                where n.tenantId = r.tenantId and n.fileId = r.fileId and n.projectId = r.projectId and n.id > r.id
                    and n.undoneAt is null)""";

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /** States by record id, in the order of the ids; ids that there are not, or that the caller may not see, are left out. */
    @Transactional
    public Map<Long, RecordState> of(Collection<Long> ids, Set<Long> visibleProjects) {
        Map<Long, RecordState> states = new LinkedHashMap<>();
        if (ids.isEmpty() || visibleProjects.isEmpty()) {
            return states;
        }
        Set<Long> superseded = idsOf(SUPERSEDED, ids);
        Set<Long> overwritten = idsOf(OVERWRITTEN, ids);
        Map<Long, RecordState> found = new LinkedHashMap<>();
        entities.createQuery(
                        "from RecordEntity r where r.id in :ids and r.tenantId = :tenant and r.projectId in :visible",
                        RecordEntity.class)
                .setParameter("ids", ids)
                .setParameter("tenant", settings.tenantId())
                .setParameter("visible", visibleProjects)
                .getResultList()
                .forEach(record -> found.put(
                        record.id, state(record, superseded.contains(record.id), overwritten.contains(record.id))));
        ids.stream().filter(found::containsKey).forEach(id -> states.put(id, found.get(id)));
        return states;
    }

    private Set<Long> idsOf(String query, Collection<Long> ids) {
        List<Long> found =
                entities.createQuery(query, Long.class).setParameter("ids", ids).getResultList();
        return new HashSet<>(found);
    }

    private static RecordState state(RecordEntity record, boolean superseded, boolean overwritten) {
        return new RecordState(
                record.id,
                record.projectId,
                record.env,
                record.status,
                record.failureCode == null ? null : new Failure(record.failureCode, record.failureParameters),
                record.fileId != null,
                record.publicationStatus,
                record.undoneAt != null,
                record.undoStatus == Undoing.Status.RUNNING,
                superseded,
                overwritten);
    }
}
