package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes assessments. What was checked is stored page by page, so that a node that ends loses one page at most. */
@ApplicationScoped
public class AssessmentStore {

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AssessmentStore() {
        this(null, null, null);
    }

    @Inject
    public AssessmentStore(EntityManagers entities, MigrationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** The assessment of the project that runs. */
    @Transactional
    public Optional<Long> running(long projectId) {
        return entities.current()
                .createQuery(
                        "select a.id from AssessmentEntity a where a.tenantId = :tenant and a.openProject = :project",
                        Long.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("project", projectId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Begins an assessment.
     *
     * @throws KeyTakenException when one of the project was begun at the same moment
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long begin(TargetProject project, UserRef person) {
        AssessmentEntity assessment = new AssessmentEntity();
        assessment.tenantId = settings.tenantId();
        assessment.projectId = project.id();
        assessment.projectName = ColumnText.fit(project.displayName(), ColumnText.NAME);
        assessment.startedBy = PersonColumns.of(person);
        assessment.startedAt = now();
        assessment.dueAt = assessment.startedAt;
        assessment.status = AssessmentStatus.RUNNING;
        assessment.openProject = project.id();
        try {
            entities.current().persist(assessment);
            entities.current().flush();
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
        return assessment.id;
    }

    /** The assessment that waits longest; empty when none is due. */
    @Transactional
    public Optional<OpenAssessment> next() {
        return entities.current()
                .createQuery("""
                        from AssessmentEntity a where a.tenantId = :tenant and a.openProject is not null
                            and a.dueAt <= :now order by a.dueAt, a.id""", AssessmentEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("now", now())
                .setMaxResults(1)
                .getResultStream()
                .map(a -> new OpenAssessment(a.id, a.projectId, a.startedBy.toRef(), a.nextCursor))
                .findFirst();
    }

    /** Stores a page of checked jobs. A page that another node has stored already is passed over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(OpenAssessment open, Slice<CandidateJob> page) {
        AssessmentEntity assessment = locked(open.id());
        if (assessment == null || !assessment.running() || !Objects.equals(assessment.nextCursor, open.cursor())) {
            return;
        }
        List<CandidateJob> added = unknown(open.id(), page.items());
        added.forEach(job -> add(open.id(), job));
        assessment.done += added.size();
        assessment.total = Math.max(page.total(), assessment.done);
        assessment.nextCursor = page.nextCursor();
        assessment.dueAt = now();
        assessment.failingSince = null;
        assessment.setFailure(null);
        if (page.nextCursor() == null) {
            assessment.total = assessment.done;
            assessment.end(AssessmentStatus.DONE, now());
            forgetOld(assessment.projectId);
        }
    }

    /** A job that got another name while the list was read may come twice. */
    private List<CandidateJob> unknown(long id, List<CandidateJob> jobs) {
        if (jobs.isEmpty()) {
            return jobs;
        }
        Set<String> known = new HashSet<>(entities.current()
                .createQuery(
                        "select j.deploymentId from AssessedJobEntity j where j.assessmentId = :id and j.deploymentId in :jobs",
                        String.class)
                .setParameter("id", id)
                .setParameter(
                        "jobs",
                        jobs.stream().map(job -> job.job().deploymentId()).toList())
                .getResultList());
        return jobs.stream()
                .filter(job -> !known.contains(job.job().deploymentId()))
                .toList();
    }

    private void add(long id, CandidateJob candidate) {
        AssessedJobEntity job = AssessedJobEntity.of(id, candidate);
        entities.current().persist(job);
        candidate.findings().forEach(finding -> entities.current().persist(AssessmentFindingEntity.of(job, finding)));
    }

    /**
     * Notes that a platform could not be asked. The assessment goes on later, or fails when that has lasted too long.
     *
     * @param pause until it is tried again
     * @param longest how long it is tried
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(long id, Message reason, Duration pause, Duration longest) {
        AssessmentEntity assessment = locked(id);
        if (assessment == null || !assessment.running()) {
            return;
        }
        Instant now = now();
        assessment.setFailure(reason);
        if (assessment.failingSince == null) {
            assessment.failingSince = now;
        }
        if (assessment.failingSince.plus(longest).isBefore(now)) {
            assessment.end(AssessmentStatus.FAILED, now);
        } else {
            assessment.dueAt = now.plus(pause);
        }
    }

    /** Ends an assessment that cannot go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(long id, Message reason) {
        AssessmentEntity assessment = locked(id);
        if (assessment != null && assessment.running()) {
            assessment.setFailure(reason);
            assessment.end(AssessmentStatus.FAILED, now());
        }
    }

    private AssessmentEntity locked(long id) {
        return entities.current().find(AssessmentEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void forgetOld(long projectId) {
        EntityManager manager = entities.current();
        List<Long> old = manager.createQuery("""
                        select a.id from AssessmentEntity a where a.tenantId = :tenant and a.projectId = :project
                            and a.openProject is null order by a.id desc""", Long.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("project", projectId)
                .setFirstResult(Assessments.KEPT)
                .getResultList();
        if (!old.isEmpty()) {
            for (String rows : List.of(
                    "AssessmentFindingEntity e where e.assessmentId",
                    "AssessedJobEntity e where e.assessmentId",
                    "AssessmentEntity e where e.id")) {
                manager.createQuery("delete from " + rows + " in :old")
                        .setParameter("old", old)
                        .executeUpdate();
            }
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return ColumnText.micros(clock.instant());
    }
}
