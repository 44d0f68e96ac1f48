package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private final EntityManagers entities;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected RecordStates() {
        this(null, null);
    }

    @Inject
    public RecordStates(EntityManagers entities, MigrationSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** States by record id, in the order of the ids; ids that there are not, or that the caller may not see, are left out. */
    @Transactional
    public Map<Long, RecordState> of(Collection<Long> ids, Set<Long> visibleProjects) {
        Map<Long, RecordState> states = new LinkedHashMap<>();
        if (ids.isEmpty() || visibleProjects.isEmpty()) {
            return states;
        }
        Set<Long> superseded = idsOf(SUPERSEDED, ids);
        Set<Long> overwritten = idsOf(OVERWRITTEN, ids);
        List<RecordEntity> records = entities.current()
                .createQuery(
                        "from RecordEntity r where r.id in :ids and r.tenantId = :tenant and r.projectId in :visible",
                        RecordEntity.class)
                .setParameter("ids", ids)
                .setParameter("tenant", settings.tenantId())
                .setParameter("visible", visibleProjects)
                .getResultList();
        Map<String, Long> jobs = holders("busyKey", records, RecordEntity::busyKeyText);
        Map<String, Long> names = holders("targetKey", records, RecordEntity::targetKeyText);
        Map<Long, RecordState> found = new HashMap<>();
        records.forEach(record -> found.put(
                record.id,
                state(
                        record,
                        superseded.contains(record.id),
                        overwritten.contains(record.id),
                        isOther(record, jobs.get(record.busyKeyText())),
                        isOther(record, names.get(record.targetKeyText())))));
        ids.stream().filter(found::containsKey).forEach(id -> states.put(id, found.get(id)));
        return states;
    }

    /** The records that hold jobs or task names, by key. */
    private Map<String, Long> holders(String column, List<RecordEntity> records, Function<RecordEntity, String> key) {
        Map<String, Long> holders = new HashMap<>();
        entities.current()
                .createQuery(
                        "select r.%1$s, r.id from RecordEntity r where r.%1$s in :keys".formatted(column),
                        Object[].class)
                .setParameter("keys", records.stream().map(key).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> holders.put((String) row[0], (Long) row[1]));
        return holders;
    }

    private static boolean isOther(RecordEntity record, Long holder) {
        return holder != null && !holder.equals(record.id);
    }

    private Set<Long> idsOf(String query, Collection<Long> ids) {
        List<Long> found = entities.current()
                .createQuery(query, Long.class)
                .setParameter("ids", ids)
                .getResultList();
        return new HashSet<>(found);
    }

    private static RecordState state(
            RecordEntity record, boolean superseded, boolean overwritten, boolean jobHeld, boolean nameHeld) {
        return new RecordState(
                record.id,
                record.deploymentId,
                record.objectName,
                record.targetName,
                record.projectId,
                record.env,
                record.status,
                record.failureCode == null ? null : new Failure(record.failureCode, record.failureParameters),
                record.fileId != null,
                record.publicationStatus,
                record.undoneAt != null,
                record.undoStatus == Undoing.Status.RUNNING,
                superseded,
                overwritten,
                jobHeld,
                nameHeld);
    }
}
