package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.FindingGroup;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Assessments as lists and pages show them. Every query is restricted to the projects that the caller may see. */
@ApplicationScoped
public class AssessmentQueries {

    private final EntityManagers entities;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected AssessmentQueries() {
        this(null, null);
    }

    @Inject
    public AssessmentQueries(EntityManagers entities, MigrationSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** One page of assessments, newest first, without their findings. */
    @Transactional
    public Slice<Assessment> page(AssessmentQuery query, Set<Long> visibleProjects) {
        AssessmentCursor cursor = query.cursor() == null ? null : AssessmentCursor.read(query);
        Set<Long> asked = cursor == null ? query.projectIds() : cursor.projectIds();
        Set<Long> projects = visibleProjects.stream()
                .filter(id -> asked.isEmpty() || asked.contains(id))
                .collect(Collectors.toSet());
        if (projects.isEmpty()) {
            return new Slice<>(List.of(), null, 0);
        }
        long total = cursor == null ? count(projects) : cursor.total();
        List<AssessmentEntity> found = entities.current()
                .createQuery("""
                        from AssessmentEntity a where a.tenantId = :tenant and a.projectId in :projects
                            and a.id < :before order by a.id desc""", AssessmentEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("projects", projects)
                .setParameter("before", cursor == null ? Long.MAX_VALUE : cursor.lastId())
                .setMaxResults(query.limit() + 1)
                .getResultList();
        List<AssessmentEntity> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() > shown.size()
                ? new AssessmentCursor(asked, shown.get(shown.size() - 1).id, total).write()
                : null;
        return new Slice<>(summaries(shown), next, total);
    }

    private long count(Set<Long> projects) {
        return entities.current()
                .createQuery(
                        "select count(a) from AssessmentEntity a where a.tenantId = :tenant and a.projectId in :projects",
                        Long.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("projects", projects)
                .getSingleResult();
    }

    private List<Assessment> summaries(List<AssessmentEntity> assessments) {
        Map<Long, Map<Readiness, Long>> counts =
                counts(assessments.stream().map(a -> a.id).toList());
        return assessments.stream()
                .map(a -> toAssessment(a, counts.get(a.id), List.of()))
                .toList();
    }

    /** One assessment with its findings by code. */
    @Transactional
    public Optional<Assessment> find(long id, Set<Long> visibleProjects) {
        return visible(id, visibleProjects)
                .map(a -> toAssessment(a, counts(List.of(id)).get(id), groups(id)));
    }

    /** The row; empty when there is none, or the caller may not see it. */
    Optional<AssessmentEntity> visible(long id, Set<Long> visibleProjects) {
        return Optional.ofNullable(entities.current().find(AssessmentEntity.class, id))
                .filter(a -> a.tenantId == settings.tenantId())
                .filter(a -> visibleProjects.contains(a.projectId));
    }

    private static Assessment toAssessment(
            AssessmentEntity a, Map<Readiness, Long> counts, List<FindingGroup> findings) {
        return new Assessment(
                a.id,
                a.projectId,
                a.projectName,
                a.status,
                a.startedBy.toRef(),
                a.startedAt,
                a.finishedAt,
                a.done,
                a.total,
                counts,
                a.failure(),
                findings);
    }

    private Map<Long, Map<Readiness, Long>> counts(Collection<Long> ids) {
        Map<Long, Map<Readiness, Long>> counts = new HashMap<>();
        ids.forEach(id -> counts.put(id, none()));
        if (!ids.isEmpty()) {
            entities.current()
                    .createQuery("""
                            select j.assessmentId, j.readiness, count(j) from AssessedJobEntity j
                                where j.assessmentId in :ids group by j.assessmentId, j.readiness""", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> counts.get((Long) row[0]).put((Readiness) row[1], (Long) row[2]));
        }
        return counts;
    }

    private static Map<Readiness, Long> none() {
        Map<Readiness, Long> none = new EnumMap<>(Readiness.class);
        for (Readiness readiness : Readiness.values()) {
            none.put(readiness, 0L);
        }
        return none;
    }

    private List<FindingGroup> groups(long id) {
        FindingGroups groups = new FindingGroups(examples(id));
        count("e.code", id).forEach(row -> groups.jobs((String) row[0], (Long) row[1]));
        count("e.code, e.subject", id).forEach(row -> groups.subject((String) row[0], (String) row[1], (Long) row[2]));
        return groups.list();
    }

    private List<Finding> examples(long id) {
        return entities.current()
                .createQuery("""
                        from AssessmentFindingEntity e where e.id in
                            (select min(f.id) from AssessmentFindingEntity f where f.assessmentId = :id group by f.code)""", AssessmentFindingEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(AssessmentFindingEntity::toFinding)
                .toList();
    }

    private List<Object[]> count(String by, long id) {
        return entities.current()
                .createQuery(
                        "select " + by
                                + ", count(distinct e.jobId) from AssessmentFindingEntity e where e.assessmentId = :id group by "
                                + by,
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
    }
}
