package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * How many records there are, for whoever watches the application. What is asked at every start is plain SQL, here and in
 * {@link WaitingRecords} and where work is taken up: the first query in Hibernate's language wakes its parser, which costs part of a second.
 */
@ApplicationScoped
public class RecordCounts {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /** A record that failed, with nothing of its content. */
    public record Failed(long id, Instant finishedAt, String stage, String code, String correlationId) {}

    /** Records that have not ended, by status; cheap, as these are few. */
    @Transactional
    public Map<MigrationStatus, Long> busy() {
        return count(Arrays.stream(MigrationStatus.values())
                .filter(MigrationStatus::busy)
                .collect(Collectors.toSet()));
    }

    /** Undos and publications that have not ended. */
    @Transactional
    public long followUps() {
        return running("record_undo") + running("publication");
    }

    private long running(String table) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from " + table + " where tenant_id = :tenant and ended_at is null", Long.class)
                .setParameter("tenant", settings.tenantId())
                .getSingleResult();
    }

    /** Records that have ended, by status; reads an index over all of them. */
    @Transactional
    public Map<MigrationStatus, Long> ended() {
        return count(Arrays.stream(MigrationStatus.values())
                .filter(MigrationStatus::terminal)
                .collect(Collectors.toSet()));
    }

    private Map<MigrationStatus, Long> count(Set<MigrationStatus> statuses) {
        Map<MigrationStatus, Long> counts = new EnumMap<>(MigrationStatus.class);
        statuses.forEach(status -> counts.put(status, 0L));
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select status, count(*) from migration_record where tenant_id = :tenant and status in (:statuses)"
                                + " group by status",
                        Object[].class)
                .setParameter("tenant", settings.tenantId())
                .setParameterList("statuses", statuses.stream().map(Enum::name).toList())
                .getResultStream()
                .forEach(row -> counts.put(MigrationStatus.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** When the record that waits longest was accepted; empty when none waits. */
    @Transactional
    public Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(entities.createQuery(
                        "select min(r.createdAt) from RecordEntity r where r.tenantId = :tenant and r.status = :waiting",
                        Instant.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("waiting", MigrationStatus.WAITING)
                .getSingleResult());
    }

    /** The records that failed last, newest first. */
    @Transactional
    public List<Failed> lastFailed(int most) {
        return entities.createQuery("""
                        select r.id, r.finishedAt, r.stage, r.failureCode, r.correlationId from RecordEntity r
                        where r.tenantId = :tenant and r.status = :failed order by r.createdAt desc, r.id desc""", Object[].class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("failed", MigrationStatus.FAILED)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Failed(
                        (Long) row[0], (Instant) row[1], String.valueOf(row[2]), (String) row[3], (String) row[4]))
                .toList();
    }
}
