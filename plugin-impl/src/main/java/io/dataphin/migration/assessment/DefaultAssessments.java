package io.dataphin.migration.assessment;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.assessment.JobScript;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.database.KeyTakenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Rights, then the act, then the audit entry. */
@ApplicationScoped
public class DefaultAssessments implements Assessments {

    private final TargetProjects projects;
    private final ProjectRights rights;
    private final AssessmentStore store;
    private final AssessmentQueries queries;
    private final AssessedJobQueries jobs;
    private final JobScripts scripts;
    private final AuditTrail audit;

    /** For the container's proxy only. */
    protected DefaultAssessments() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public DefaultAssessments(
            TargetProjects projects,
            ProjectRights rights,
            AssessmentStore store,
            AssessmentQueries queries,
            AssessedJobQueries jobs,
            JobScripts scripts,
            AuditTrail audit) {
        this.projects = projects;
        this.rights = rights;
        this.store = store;
        this.queries = queries;
        this.jobs = jobs;
        this.scripts = scripts;
        this.audit = audit;
    }

    @Override
    public Assessment start(Caller caller, long projectId) {
        try {
            Assessment started = get(caller, begin(caller, projectId));
            audit.add(caller, AuditAction.START_ASSESSMENT, projectId, AuditTrail.OK);
            return started;
        } catch (MigrationException e) {
            audit.add(caller, AuditAction.START_ASSESSMENT, projectId, e.code());
            throw e;
        }
    }

    private long begin(Caller caller, long projectId) {
        TargetProject project = projects.get(caller, projectId);
        if (!project.mayMigrate()) {
            throw new NoPermissionException("NO_PERMISSION", "project", project.displayName());
        }
        if (!project.eligible()) {
            throw new NotEligibleException("PROJECT_NOT_ELIGIBLE", "project", project.displayName());
        }
        return store.running(projectId).orElseGet(() -> begin(caller, project));
    }

    private long begin(Caller caller, TargetProject project) {
        try {
            return store.begin(project, caller.user());
        } catch (KeyTakenException e) {
            return store.running(project.id()).orElseGet(() -> store.begin(project, caller.user()));
        }
    }

    @Override
    public Slice<Assessment> list(Caller caller, AssessmentQuery query) {
        return queries.page(query, rights.visibleProjectIds(caller));
    }

    @Override
    public Assessment get(Caller caller, long id) {
        return queries.find(id, rights.visibleProjectIds(caller)).orElseThrow(() -> missing(id));
    }

    @Override
    public Slice<AssessedJob> jobs(Caller caller, long id, AssessedJobQuery query) {
        return jobs.page(id, query, rights.visibleProjectIds(caller)).orElseThrow(() -> missing(id));
    }

    @Override
    public JobScript script(Caller caller, long id, String deploymentId) {
        AssessedJob job = jobs.find(id, deploymentId, rights.visibleProjectIds(caller))
                .orElseThrow(() -> new NotFoundException("NOT_FOUND", "object", "job", "id", deploymentId));
        return scripts.of(projects.get(caller, get(caller, id).projectId()), job);
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("NOT_FOUND", "object", "assessment", "id", id);
    }
}
