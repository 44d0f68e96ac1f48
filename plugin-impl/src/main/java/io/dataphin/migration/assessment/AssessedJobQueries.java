package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.database.Conditions;
import io.dataphin.migration.database.EntityManagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The jobs of assessments with their findings. Every query is restricted to the projects that the caller may see. */
@ApplicationScoped
public class AssessedJobQueries {

    private final EntityManagers entities;
    private final AssessmentQueries assessments;

    /** For the container's proxy only. */
    protected AssessedJobQueries() {
        this(null, null);
    }

    @Inject
    public AssessedJobQueries(EntityManagers entities, AssessmentQueries assessments) {
        this.entities = entities;
        this.assessments = assessments;
    }

    /** One page by name; empty when there is no such assessment or the caller may not see it. */
    @Transactional
    public Optional<Slice<AssessedJob>> page(long id, AssessedJobQuery query, Set<Long> visibleProjects) {
        return assessments.visible(id, visibleProjects).map(a -> page(id, query));
    }

    private Slice<AssessedJob> page(long id, AssessedJobQuery query) {
        AssessedJobCursor cursor = query.cursor() == null ? null : AssessedJobCursor.read(query);
        AssessedJobQuery effective = cursor == null ? query : cursor.query();
        Conditions conditions = conditions(id, effective);
        long total = cursor == null ? count(conditions) : cursor.total();
        if (cursor != null) {
            conditions.add(
                    "(j.name > :lastName or (j.name = :lastName and j.id > :lastId))", "lastName", cursor.lastName());
            conditions.addValue("lastId", cursor.lastId());
        }
        TypedQuery<AssessedJobEntity> rows = entities.current()
                .createQuery(
                        "from AssessedJobEntity j where " + conditions.where() + " order by j.name, j.id",
                        AssessedJobEntity.class);
        conditions.bind(rows);
        List<AssessedJobEntity> found = rows.setMaxResults(query.limit() + 1).getResultList();
        List<AssessedJobEntity> shown = found.subList(0, Math.min(found.size(), query.limit()));
        AssessedJobEntity last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        String next = found.size() > shown.size()
                ? new AssessedJobCursor(effective, last.name, last.id, total).write()
                : null;
        return new Slice<>(toJobs(shown), next, total);
    }

    private static Conditions conditions(long id, AssessedJobQuery query) {
        Conditions conditions = new Conditions();
        conditions.add("j.assessmentId = :id", "id", id);
        conditions.addAny("j.readiness", "readiness", query.readiness());
        conditions.addContaining(query.keyword(), "keyword", "j.name", "j.deploymentId");
        if (!query.codes().isEmpty()) {
            boolean named = !query.subject().isEmpty();
            conditions.add(
                    "exists (select 1 from AssessmentFindingEntity e where e.jobId = j.id and e.code in :codes"
                            + (named ? " and e.subject = :subject)" : ")"),
                    "codes",
                    query.codes());
            conditions.addValue("subject", query.subject());
        }
        return conditions;
    }

    private long count(Conditions conditions) {
        TypedQuery<Long> count = entities.current()
                .createQuery("select count(j) from AssessedJobEntity j where " + conditions.where(), Long.class);
        conditions.bind(count);
        return count.getSingleResult();
    }

    private List<AssessedJob> toJobs(List<AssessedJobEntity> jobs) {
        Map<Long, List<Finding>> findings =
                findings(jobs.stream().map(job -> job.id).toList());
        return jobs.stream()
                .map(job -> job.toJob(findings.getOrDefault(job.id, List.of())))
                .toList();
    }

    private Map<Long, List<Finding>> findings(List<Long> jobIds) {
        if (jobIds.isEmpty()) {
            return Map.of();
        }
        return entities.current()
                .createQuery(
                        "from AssessmentFindingEntity e where e.jobId in :jobs order by e.id",
                        AssessmentFindingEntity.class)
                .setParameter("jobs", jobIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        finding -> finding.jobId,
                        Collectors.mapping(AssessmentFindingEntity::toFinding, Collectors.toList())));
    }

    /** One job; empty when there is none, or the caller may not see it. */
    @Transactional
    public Optional<AssessedJob> find(long id, String deploymentId, Set<Long> visibleProjects) {
        return assessments
                .visible(id, visibleProjects)
                .map(a -> entities.current()
                        .createQuery(
                                "from AssessedJobEntity j where j.assessmentId = :id and j.deploymentId = :job",
                                AssessedJobEntity.class)
                        .setParameter("id", id)
                        .setParameter("job", deploymentId)
                        .getResultList())
                .flatMap(found -> toJobs(found).stream().findFirst());
    }
}
