package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.BatchProgress;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.database.Conditions;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Batches as lists and pages show them. Every query is restricted to the projects that the caller may see. */
@ApplicationScoped
public class BatchQueries {

    private static final Set<MigrationStatus> BUSY = Arrays.stream(MigrationStatus.values())
            .filter(MigrationStatus::busy)
            .collect(Collectors.toUnmodifiableSet());

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected BatchQueries() {
        this(null, null, null);
    }

    @Inject
    public BatchQueries(EntityManagers entities, MigrationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** A batch with its records. */
    @Transactional
    public Optional<MigrationBatch> find(long batchId, Collection<Long> visibleProjects) {
        return Optional.ofNullable(entities.current().find(BatchEntity.class, batchId))
                .filter(batch -> batch.tenantId == settings.tenantId())
                .filter(batch -> visibleProjects.contains(batch.projectId))
                .map(this::detail);
    }

    private MigrationBatch detail(BatchEntity batch) {
        List<MigrationRecord> records = entities.current()
                .createQuery("from RecordEntity r where r.batch = :batch order by r.position", RecordEntity.class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(RecordMapper::toRecord)
                .toList();
        return new MigrationBatch(
                batch.id,
                batch.projectId,
                batch.policy,
                batch.createdAt,
                batch.createdBy.toRef(),
                records,
                estimatedEnd(records),
                FailureCauses.of(records));
    }

    private Instant estimatedEnd(List<MigrationRecord> records) {
        long busy = records.stream().filter(record -> record.status().busy()).count();
        List<Instant> ends = records.stream()
                .map(MigrationRecord::finishedAt)
                .filter(Objects::nonNull)
                .toList();
        return RemainingTime.end(busy, ends, clock.instant()).orElse(null);
    }

    /** One page of batches, newest first. */
    @Transactional
    public Slice<BatchSummary> page(BatchQuery query, Set<Long> visibleProjects) {
        BatchCursor cursor = query.cursor() == null ? null : BatchCursor.read(query.cursor(), query);
        BatchQuery effective = cursor == null ? query : cursor.query();
        Conditions filter = conditions(effective, visibleProjects);
        long total = cursor == null ? count(filter) : cursor.total();
        if (cursor != null) {
            filter.add("b.id < :lastId", "lastId", cursor.lastId());
        }
        TypedQuery<BatchEntity> rows = entities.current()
                .createQuery("from BatchEntity b where " + filter.where() + " order by b.id desc", BatchEntity.class);
        filter.bind(rows);
        List<BatchEntity> found = rows.setMaxResults(query.limit() + 1).getResultList();
        boolean more = found.size() > query.limit();
        List<BatchEntity> shown = more ? found.subList(0, query.limit()) : found;
        String next = more ? new BatchCursor(effective, shown.get(shown.size() - 1).id, total).write() : null;
        return new Slice<>(summaries(shown), next, total);
    }

    /** The newest batches with records that have not ended, newest first. */
    @Transactional
    public List<BatchSummary> running(Set<Long> visibleProjects, int most) {
        Conditions filter = RecordFilter.of(
                settings.tenantId(), visibleProjects, RecordQuery.all().ofStatuses(BUSY));
        TypedQuery<Long> ids = entities.current()
                .createQuery(
                        "select distinct r.batch.id from RecordEntity r where " + filter.where()
                                + " order by r.batch.id desc",
                        Long.class);
        filter.bind(ids);
        List<BatchEntity> batches = entities.current()
                .createQuery("from BatchEntity b where b.id in :ids order by b.id desc", BatchEntity.class)
                .setParameter("ids", ids.setMaxResults(most).getResultList())
                .getResultList();
        return summaries(batches);
    }

    /** Who started batches, by name. A person may have had other names before: one of them is told. */
    @Transactional
    public List<UserRef> migrators(Set<Long> visibleProjects) {
        Conditions filter = conditions(BatchQuery.all(), visibleProjects);
        TypedQuery<Object[]> people = entities.current()
                .createQuery(
                        "select b.createdBy.id, max(b.createdBy.name) from BatchEntity b where " + filter.where()
                                + " group by b.createdBy.id order by max(b.createdBy.name)",
                        Object[].class);
        filter.bind(people);
        return people.getResultList().stream()
                .map(row -> new UserRef((String) row[0], (String) row[1]))
                .toList();
    }

    private Conditions conditions(BatchQuery query, Set<Long> visibleProjects) {
        Conditions filter = new Conditions();
        filter.add("b.tenantId = :tenant", "tenant", settings.tenantId());
        filter.addAny("b.projectId", "visible", visibleProjects.isEmpty() ? Set.of(-1L) : visibleProjects);
        filter.addAny("b.projectId", "projects", query.projectIds());
        filter.addAny("b.createdBy.id", "migrators", query.migrators());
        if (query.from() != null) {
            filter.add("b.createdAt >= :from", "from", query.from());
        }
        if (query.to() != null) {
            filter.add("b.createdAt < :to", "to", query.to());
        }
        return filter;
    }

    private long count(Conditions filter) {
        TypedQuery<Long> count = entities.current()
                .createQuery("select count(b) from BatchEntity b where " + filter.where(), Long.class);
        filter.bind(count);
        return count.getSingleResult();
    }

    private List<BatchSummary> summaries(List<BatchEntity> batches) {
        List<Long> ids = batches.stream().map(batch -> batch.id).toList();
        Map<Long, Map<MigrationStatus, Long>> counts = counts(ids);
        Map<Long, List<Instant>> ends = recentEnds(ids);
        return batches.stream()
                .map(batch -> summary(batch, counts.get(batch.id), ends.getOrDefault(batch.id, List.of())))
                .toList();
    }

    private BatchSummary summary(BatchEntity batch, Map<MigrationStatus, Long> counts, List<Instant> ends) {
        BatchProgress progress = BatchProgress.of(counts);
        return new BatchSummary(
                batch.id,
                batch.projectId,
                batch.projectName,
                batch.createdAt,
                batch.createdBy.toRef(),
                counts,
                RemainingTime.end(progress.total() - progress.done(), ends, clock.instant())
                        .orElse(null));
    }

    private Map<Long, Map<MigrationStatus, Long>> counts(List<Long> ids) {
        Map<Long, Map<MigrationStatus, Long>> counts = new HashMap<>();
        ids.forEach(id -> counts.put(id, noRecords()));
        entities.current()
                .createQuery(
                        "select r.batch.id, r.status, count(r) from RecordEntity r where r.batch.id in :ids group by r.batch.id, r.status",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> counts.get((Long) row[0]).put((MigrationStatus) row[1], (Long) row[2]));
        return counts;
    }

    private static Map<MigrationStatus, Long> noRecords() {
        Map<MigrationStatus, Long> none = new EnumMap<>(MigrationStatus.class);
        for (MigrationStatus status : MigrationStatus.values()) {
            none.put(status, 0L);
        }
        return none;
    }

    private Map<Long, List<Instant>> recentEnds(List<Long> ids) {
        Map<Long, List<Instant>> ends = new HashMap<>();
        entities.current()
                .createQuery(
                        "select r.batch.id, r.finishedAt from RecordEntity r where r.batch.id in :ids and r.finishedAt > :since",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("since", clock.instant().minus(RemainingTime.RECENT))
                .getResultList()
                .forEach(row -> ends.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add((Instant) row[1]));
        return ends;
    }
}
