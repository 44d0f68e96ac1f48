package io.dataphin.migration.record;

import io.dataphin.migration.api.job.LastRecord;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.database.CommaList;
import io.dataphin.migration.database.Conditions;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.translation.Losses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** Records as lists and pages show them. Every query is restricted to the projects that the caller may see. */
@ApplicationScoped
public class RecordQueries {

    /** PostgreSQL would otherwise bring all rows at once. */
    private static final int FETCH_SIZE = 1000;

    private final EntityManagers entities;
    private final ContentStore contents;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected RecordQueries() {
        this(null, null, null);
    }

    @Inject
    public RecordQueries(EntityManagers entities, ContentStore contents, MigrationSettings settings) {
        this.entities = entities;
        this.contents = contents;
        this.settings = settings;
    }

    /** One page of records. */
    @Transactional
    public Slice<MigrationRecord> page(RecordQuery query, Set<Long> visibleProjects) {
        RecordCursor cursor = query.cursor() == null ? null : RecordCursor.read(query.cursor(), query);
        RecordQuery effective = cursor == null ? query : cursor.query();
        Conditions filter = filter(effective, visibleProjects);
        long total = cursor == null ? count(filter) : cursor.total();
        RecordOrder order = RecordOrder.of(effective.sort());
        if (cursor != null) {
            order.after(filter, cursor.position());
        }
        TypedQuery<RecordEntity> rows = entities.current()
                .createQuery(
                        "select r from RecordEntity r join fetch r.batch where " + filter.where() + " order by "
                                + order.clause(),
                        RecordEntity.class);
        filter.bind(rows);
        List<RecordEntity> found = rows.setMaxResults(query.limit() + 1).getResultList();
        boolean more = found.size() > query.limit();
        List<RecordEntity> shown = more ? found.subList(0, query.limit()) : found;
        String next =
                more ? new RecordCursor(effective, order.positionOf(shown.get(shown.size() - 1)), total).write() : null;
        return new Slice<>(shown.stream().map(RecordMapper::toRecord).toList(), next, total);
    }

    private Conditions filter(RecordQuery query, Set<Long> visibleProjects) {
        return RecordFilter.of(settings.tenantId(), visibleProjects, query);
    }

    private long count(Conditions filter) {
        TypedQuery<Long> count = entities.current()
                .createQuery("select count(r) from RecordEntity r where " + filter.where(), Long.class);
        filter.bind(count);
        return count.getSingleResult();
    }

    /** Number of records by status; every status is present. */
    @Transactional
    public Map<MigrationStatus, Long> countByStatus(RecordQuery query, Set<Long> visibleProjects) {
        Conditions filter = filter(query.ofAnyStatus(), visibleProjects);
        TypedQuery<Object[]> rows = entities.current()
                .createQuery(
                        "select r.status, count(r) from RecordEntity r where " + filter.where() + " group by r.status",
                        Object[].class);
        filter.bind(rows);
        Map<MigrationStatus, Long> counts = new EnumMap<>(MigrationStatus.class);
        for (MigrationStatus status : MigrationStatus.values()) {
            counts.put(status, 0L);
        }
        rows.getResultList().forEach(row -> counts.put((MigrationStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Number of records that match; no more than a number are counted, which makes it cheap. */
    @Transactional
    public long countUpTo(RecordQuery query, Set<Long> visibleProjects, int most) {
        Conditions filter = filter(query, visibleProjects);
        TypedQuery<Long> ids =
                entities.current().createQuery("select r.id from RecordEntity r where " + filter.where(), Long.class);
        filter.bind(ids);
        return ids.setMaxResults(most).getResultList().size();
    }

    /** Failures of all records that match, grouped by cause, most frequent first. */
    @Transactional
    public List<FailureCause> causes(RecordQuery query, Set<Long> visibleProjects) {
        return causes(query, visibleProjects, Integer.MAX_VALUE);
    }

    /** Failures of the newest records that match, grouped by cause, most frequent first. */
    @Transactional
    public List<FailureCause> causes(RecordQuery query, Set<Long> visibleProjects, int most) {
        Conditions filter = filter(query, visibleProjects);
        filter.addCondition("r.failureCode is not null");
        TypedQuery<Object[]> rows = entities.current()
                .createQuery(
                        "select r.failureCode, r.failureParameters from RecordEntity r where " + filter.where()
                                + " order by r.id desc",
                        Object[].class);
        filter.bind(rows);
        rows.setMaxResults(most).setHint(HibernateHints.HINT_FETCH_SIZE, FETCH_SIZE);
        FailureCauses causes = new FailureCauses();
        try (Stream<Object[]> failures = rows.getResultStream()) {
            failures.forEach(row -> causes.add(failure(row)));
        }
        return causes.list();
    }

    @SuppressWarnings("unchecked")
    private static Failure failure(Object[] row) {
        return new Failure((String) row[0], (Map<String, String>) row[1]);
    }

    /** A record with its log, without what depends on the caller (actions). */
    @Transactional
    public Optional<RecordDetail> detail(long id, Set<Long> visibleProjects) {
        return visible(id, visibleProjects).map(this::detail);
    }

    private Optional<RecordEntity> visible(long id, Set<Long> visibleProjects) {
        return Optional.ofNullable(entities.current().find(RecordEntity.class, id))
                .filter(record -> record.tenantId == settings.tenantId())
                .filter(record -> visibleProjects.contains(record.projectId));
    }

    private RecordDetail detail(RecordEntity record) {
        List<RecordEvent> events = entities.current()
                .createQuery("from EventEntity e where e.recordId = :record order by e.id", EventEntity.class)
                .setParameter("record", record.id)
                .getResultStream()
                .map(EventEntity::toEvent)
                .toList();
        List<Finding> findings = entities.current()
                .createQuery("from FindingEntity f where f.recordId = :record order by f.id", FindingEntity.class)
                .setParameter("record", record.id)
                .getResultStream()
                .map(FindingEntity::toFinding)
                .toList();
        RecordDetail.WrittenTask target = record.fileId == null
                ? null
                : new RecordDetail.WrittenTask(
                        record.fileId, record.taskVersion, record.taskUrl, record.taskDirectory, record.taskOwnerId);
        return new RecordDetail(
                RecordMapper.toRecord(record),
                record.policy,
                record.outcome,
                target,
                events,
                findings,
                verification(record.id),
                running(record.id),
                CommaList.parse(record.acceptedFindings),
                Set.of());
    }

    /** How long records were worked on, by record id; those that the caller may not see are left out. */
    @Transactional
    public Map<Long, StageTimes> stageTimes(Collection<MigrationRecord> records, Set<Long> visibleProjects) {
        List<MigrationRecord> visible = records.stream()
                .filter(record -> visibleProjects.contains(record.project().projectId()))
                .toList();
        Map<Long, List<RecordEvent>> events =
                events(visible.stream().map(MigrationRecord::id).toList());
        Map<Long, StageTimes> times = new HashMap<>();
        visible.forEach(record -> times.put(
                record.id(), StageTimes.of(record.finishedAt(), events.getOrDefault(record.id(), List.of()))));
        return times;
    }

    private Map<Long, List<RecordEvent>> events(List<Long> recordIds) {
        Map<Long, List<RecordEvent>> events = new HashMap<>();
        entities.current()
                .createQuery("from EventEntity e where e.recordId in :records order by e.id", EventEntity.class)
                .setParameter("records", recordIds)
                .getResultList()
                .forEach(event -> events.computeIfAbsent(event.recordId, id -> new ArrayList<>())
                        .add(event.toEvent()));
        return events;
    }

    private Verification verification(long recordId) {
        VerificationEntity entity = entities.current().find(VerificationEntity.class, recordId);
        if (entity == null || entity.checkedAt == null) {
            return null;
        }
        List<FieldVerdict> fields = VerdictJson.read(contents.read(entity.fieldsHash));
        return new Verification(entity.checkedAt, fields, Losses.of(fields), entity.sourceHash, entity.targetHash);
    }

    private RunningComparison running(long recordId) {
        RunningEntity entity = entities.current().find(RunningEntity.class, recordId);
        return entity == null ? null : entity.toComparison();
    }

    /** The newest records of jobs of a place, by deployment id; one search by index a job. */
    @Transactional
    public Map<String, LastRecord> lastRecords(SourceLocation source, Collection<String> deploymentIds) {
        Map<String, LastRecord> last = new HashMap<>();
        if (deploymentIds.isEmpty()) {
            return last;
        }
        entities.current()
                .createQuery("""
                        select r.deploymentId, r.id, r.status, r.createdAt, r.finishedAt from RecordEntity r
                        where r.id in (select max(n.id) from RecordEntity n join n.batch b
                            where n.tenantId = :tenant and n.deploymentId in :jobs
                            and b.workspace = :workspace and b.namespace = :namespace
                            group by n.deploymentId)""", Object[].class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("jobs", deploymentIds)
                .setParameter("workspace", source.workspace())
                .setParameter("namespace", source.namespace())
                .getResultList()
                .forEach(row -> last.put(
                        (String) row[0],
                        new LastRecord((Long) row[1], (MigrationStatus) row[2], (Instant) row[3], (Instant) row[4])));
        return last;
    }

    /** Those of the jobs of a place that a record holds: one that is migrated, published or undone (R13). */
    @Transactional
    public Set<String> heldJobs(SourceLocation source, Collection<String> deploymentIds) {
        if (deploymentIds.isEmpty()) {
            return Set.of();
        }
        List<String> keys = deploymentIds.stream()
                .map(id -> RecordEntity.busyKey(source.workspace(), source.namespace(), id))
                .toList();
        return Set.copyOf(entities.current()
                .createQuery("select r.deploymentId from RecordEntity r where r.busyKey in :keys", String.class)
                .setParameter("keys", keys)
                .getResultList());
    }

    /** The names that tasks of jobs last got in a project, by deployment id; one search by index a job. */
    @Transactional
    public Map<String, String> formerNames(long projectId, Collection<String> deploymentIds) {
        Map<String, String> names = new HashMap<>();
        if (deploymentIds.isEmpty()) {
            return names;
        }
        entities.current()
                .createQuery("""
                        select r.deploymentId, r.targetName from RecordEntity r
                        where r.id in (select max(n.id) from RecordEntity n
                            where n.tenantId = :tenant and n.deploymentId in :jobs
                            and n.projectId = :project and n.fileId is not null
                            group by n.deploymentId)""", Object[].class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("jobs", deploymentIds)
                .setParameter("project", projectId)
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }
}
