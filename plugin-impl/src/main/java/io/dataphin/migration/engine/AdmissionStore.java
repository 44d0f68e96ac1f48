package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.flow.Admissions;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.check.CheckEntity;
import io.dataphin.migration.flow.publish.PublicationEntity;
import io.dataphin.migration.flow.undo.UndoEntity;
import io.dataphin.migration.record.FlowEntity;
import io.dataphin.migration.record.RecordEntity;
import io.dataphin.migration.record.RecordTransaction;
import io.dataphin.migration.record.StatusChanges;
import io.dataphin.migration.record.TransferEntity;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Flows that wait to be admitted. Looked at all the time: what runs is only counted when something waits. */
@ApplicationScoped
public class AdmissionStore implements Admissions {

    /** A flow that is due later than this waits for the platform. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String WAITING = """
            select 'MIGRATE', migrator_id, batch_id, count(*) from migration_record
                where tenant_id = :tenant and admitted_at is null and status in ('WAITING', 'SUBMITTING')
                group by migrator_id, batch_id
            union all
            select 'UNDO', asked_by_id, 0, count(*) from record_undo
                where tenant_id = :tenant and admitted_at is null and ended_at is null group by asked_by_id
            union all
            select 'PUBLISH', asked_by_id, 0, count(*) from publication
                where tenant_id = :tenant and admitted_at is null and ended_at is null group by asked_by_id
            union all
            select 'TRANSFER', asked_by_id, 0, count(*) from file_transfer
                where tenant_id = :tenant and admitted_at is null and ended_at is null group by asked_by_id
            union all
            select 'CHECK', asked_by_id, 0, count(*) from record_check
                where tenant_id = :tenant and admitted_at is null and ended_at is null and not background
                group by asked_by_id""";
    /** What nobody asked for waits until nothing else does. */
    private static final String WAITING_BEHIND = """
            select 'CHECK', asked_by_id, 0, count(*) from record_check
                where tenant_id = :tenant and admitted_at is null and ended_at is null group by asked_by_id""";

    private static final String ACTIVE = """
            select 'MIGRATE', migrator_id, batch_id, count(*) from migration_record
                where tenant_id = :tenant and status = 'MIGRATING' and admitted_at is not null
                    and retry_count = 0 and due_at <= :soon
                group by migrator_id, batch_id
            union all
            select 'UNDO', asked_by_id, 0, count(*) from record_undo
                where tenant_id = :tenant and ended_at is null and admitted_at is not null
                    and retry_count = 0 and due_at <= :soon
                group by asked_by_id
            union all
            select 'PUBLISH', asked_by_id, 0, count(*) from publication
                where tenant_id = :tenant and ended_at is null and admitted_at is not null
                    and retry_count = 0 and due_at <= :soon
                group by asked_by_id
            union all
            select 'TRANSFER', asked_by_id, 0, count(*) from file_transfer
                where tenant_id = :tenant and ended_at is null and admitted_at is not null
                    and retry_count = 0 and due_at <= :soon
                group by asked_by_id
            union all
            select 'CHECK', asked_by_id, 0, count(*) from record_check
                where tenant_id = :tenant and ended_at is null and admitted_at is not null
                    and retry_count = 0 and due_at <= :soon
                group by asked_by_id""";

    private final EntityManagers entities;
    private final StatusChanges listeners;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected AdmissionStore() {
        this(null, null, null);
    }

    @Inject
    public AdmissionStore(EntityManagers entities, StatusChanges listeners, MigrationSettings settings) {
        this.entities = entities;
        this.listeners = listeners;
        this.settings = settings;
    }

    private record Key(FlowKind kind, String personId, long batchId) {}

    /** {@inheritDoc} None while nothing waits: then nobody asks what is active. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Group> groups(Instant now) {
        Map<Key, Long> waiting = counts(WAITING, null);
        if (waiting.isEmpty()) {
            waiting = counts(WAITING_BEHIND, null);
        }
        return waiting.isEmpty() ? List.of() : groups(waiting, counts(ACTIVE, now.plus(SOON)));
    }

    private static List<Group> groups(Map<Key, Long> waiting, Map<Key, Long> active) {
        List<Group> groups = new ArrayList<>();
        waiting.forEach((key, count) -> groups.add(group(key, count, active.getOrDefault(key, 0L))));
        active.forEach((key, count) -> {
            if (!waiting.containsKey(key)) {
                groups.add(group(key, 0, count));
            }
        });
        return groups;
    }

    private static Group group(Key key, long waiting, long active) {
        return new Group(key.kind(), key.personId(), key.batchId(), waiting, active);
    }

    private Map<Key, Long> counts(String query, Instant soon) {
        var counts = entities.current()
                .unwrap(Session.class)
                .createNativeQuery(query, Object[].class)
                .setParameter("tenant", tenant());
        if (soon != null) {
            counts.setParameter("soon", soon.atOffset(ZoneOffset.UTC));
        }
        Map<Key, Long> found = new LinkedHashMap<>();
        counts.getResultList()
                .forEach(row -> found.put(
                        new Key(FlowKind.valueOf((String) row[0]), (String) row[1], ((Number) row[2]).longValue()),
                        ((Number) row[3]).longValue()));
        return found;
    }

    private long tenant() {
        return settings.tenantId();
    }

    /** The rows are locked: another node that admits, or a person who cancels, at the same moment then finds them changed. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<FlowId> admit(Group group, int count, Instant now) {
        Instant at = ColumnText.micros(now);
        return switch (group.kind()) {
            case MIGRATE -> records(group, count, at);
            case UNDO -> undos(group, count, at);
            case PUBLISH -> publications(group, count, at);
            case TRANSFER -> transfers(group, count, at);
            case CHECK -> checks(group, count, at);
        };
    }

    private List<FlowId> records(Group group, int count, Instant now) {
        EntityManager manager = entities.current();
        List<RecordEntity> rows = first(
                manager.createQuery("""
                                from RecordEntity r where r.batch.id = :batch and r.migrator.id = :person
                                    and r.tenantId = :tenant and r.admittedAt is null
                                    and r.status in (WAITING, SUBMITTING) order by r.position""", RecordEntity.class).setParameter("batch", group.batchId()), group, count);
        RecordTransaction transaction = new RecordTransaction(manager, tenant(), now);
        for (RecordEntity row : rows) {
            row.admit(now);
            if (row.status() == MigrationStatus.WAITING) {
                transaction.change(row).begin();
            }
        }
        transaction.write(listeners);
        return rows.stream().map(FlowEntity::flow).toList();
    }

    private List<FlowId> undos(Group group, int count, Instant now) {
        List<UndoEntity> rows = first(entities.current().createQuery("""
                        from UndoEntity u where u.tenantId = :tenant and u.askedBy.id = :person
                            and u.admittedAt is null and u.endedAt is null order by u.id""", UndoEntity.class), group, count);
        rows.forEach(row -> row.admit(now));
        return rows.stream().map(FlowEntity::flow).toList();
    }

    private List<FlowId> publications(Group group, int count, Instant now) {
        List<PublicationEntity> rows =
                first(entities.current().createQuery("""
                        from PublicationEntity p where p.tenantId = :tenant and p.askedBy.id = :person
                            and p.admittedAt is null and p.endedAt is null order by p.id""", PublicationEntity.class), group, count);
        rows.forEach(row -> row.admit(now));
        return rows.stream().map(FlowEntity::flow).toList();
    }

    private List<FlowId> transfers(Group group, int count, Instant now) {
        List<TransferEntity> rows = first(entities.current().createQuery("""
                        from TransferEntity t where t.tenantId = :tenant and t.askedBy.id = :person
                            and t.admittedAt is null and t.endedAt is null order by t.id""", TransferEntity.class), group, count);
        rows.forEach(row -> row.admit(now));
        return rows.stream().map(FlowEntity::flow).toList();
    }

    private List<FlowId> checks(Group group, int count, Instant now) {
        List<CheckEntity> rows = first(entities.current().createQuery("""
                        from CheckEntity c where c.tenantId = :tenant and c.askedBy.id = :person
                            and c.admittedAt is null and c.endedAt is null order by c.background, c.id""", CheckEntity.class), group, count);
        rows.forEach(row -> row.admit(now));
        return rows.stream().map(FlowEntity::flow).toList();
    }

    private <T> List<T> first(TypedQuery<T> waiting, Group group, int count) {
        return waiting.setParameter("tenant", tenant())
                .setParameter("person", group.personId())
                .setMaxResults(count)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
