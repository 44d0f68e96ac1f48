package io.dataphin.migration.flow.check;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Begins checks. A record has at most one that is under way, and one row: that of its last check. */
@ApplicationScoped
public class CheckStore {

    /** Those that nobody has written since, and whose last check is old. */
    private static final String DUE = """
            select r.id, r.migrator from RecordEntity r
            where r.tenantId = :tenant and r.status = SUCCEEDED and r.fileId is not null and r.finishedAt < :before
                and r.undoneAt is null and r.undoStatus is null
                and not exists (select 1 from RecordEntity n
                    where n.tenantId = r.tenantId and n.deploymentId = r.deploymentId and n.projectId = r.projectId
                        and n.id > r.id and n.status = SUCCEEDED)
                and not exists (select 1 from RecordEntity n
                    where n.tenantId = r.tenantId and n.fileId = r.fileId and n.projectId = r.projectId and n.id > r.id
                        and n.undoneAt is null)
                and not exists (select 1 from CheckEntity c
                    where c.recordId = r.id and (c.endedAt is null or c.askedAt >= :before))
            order by r.id""";

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected CheckStore() {
        this(null, null, null);
    }

    @Inject
    public CheckStore(EntityManagers entities, MigrationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a check that a person asked for. One that is under way does as well; when nobody asked for that, it is now told of. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(long recordId, UserRef by) {
        List<CheckEntity> running = running(recordId);
        if (running.isEmpty()) {
            add(recordId, PersonColumns.of(by), false);
        } else {
            running.forEach(check -> check.background = false);
        }
    }

    private List<CheckEntity> running(long recordId) {
        return entities.current()
                .createQuery("from CheckEntity c where c.recordId = :record and c.endedAt is null", CheckEntity.class)
                .setParameter("record", recordId)
                .getResultList();
    }

    /**
     * Begins checks that nobody asked for, each for the person who migrated: of the newest record of a job that succeeded.
     *
     * @param before a record whose end and last check were before is due
     * @return how many were begun; none while such checks are under way
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int beginDue(Instant before, int most) {
        if (backgroundRuns()) {
            return 0;
        }
        List<Object[]> due = entities.current()
                .createQuery(DUE, Object[].class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        due.forEach(row -> add((Long) row[0], (PersonColumns) row[1], true));
        return due.size();
    }

    private boolean backgroundRuns() {
        return !entities.current()
                .createQuery(
                        "select c.id from CheckEntity c where c.tenantId = :tenant and c.background and c.endedAt is null",
                        Long.class)
                .setParameter("tenant", settings.tenantId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void add(long recordId, PersonColumns by, boolean background) {
        EntityManager manager = entities.current();
        manager.createQuery("delete from CheckEntity c where c.recordId = :record and c.endedAt is not null")
                .setParameter("record", recordId)
                .executeUpdate();
        CheckEntity check = new CheckEntity();
        check.recordId = recordId;
        check.step = CheckStep.READ_SOURCE;
        check.askedBy = by;
        check.background = background;
        check.askedAt = ColumnText.micros(clock.instant());
        check.ask(settings.tenantId(), check.askedAt, LogContext.current().requestId());
        manager.persist(check);
    }
}
