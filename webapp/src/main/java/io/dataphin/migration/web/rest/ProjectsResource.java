package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Target projects and the jobs that can be migrated into them. */
@Path(ApiApplication.VERSION + "/projects")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProjectsResource {

    private static final String TARGET_NAME = "targetName";

    private final TargetProjects projects;
    private final SourceJobs jobs;
    private final MigrationService migrations;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public ProjectsResource(
            TargetProjects projects,
            SourceJobs jobs,
            MigrationService migrations,
            CurrentCaller caller,
            ApiRequest request) {
        this.projects = projects;
        this.jobs = jobs;
        this.migrations = migrations;
        this.caller = caller;
        this.request = request;
    }

    protected ProjectsResource() {
        this(null, null, null, null, null);
    }

    /** One page of the projects that the caller may see. */
    @GET
    public Response list(@BeanParam ProjectListParameters filter, @BeanParam PageParameters parameters) {
        Slice<TargetProject> page = projects.page(caller.get(), filter.query(parameters));
        return Response.ok(PageJson.of(page, project -> ProjectJson.of(project, request)))
                .build();
    }

    /** One page of the candidates of a project (R1). */
    @GET
    @Path("{projectId: " + PathId.DIGITS + "}/jobs")
    public Response jobs(@PathParam("projectId") String projectId, @BeanParam JobListParameters parameters) {
        long id = PathId.of(projectId);
        Slice<CandidateJob> page = jobs.candidates(caller.get(), id, parameters.query());
        return Response.ok(JobPageJson.of(page, jobs.inventory(caller.get(), id), request))
                .build();
    }

    /** Reads the source's list of jobs now. */
    @POST
    @Path("{projectId: " + PathId.DIGITS + "}/jobs/refresh")
    public Response refresh(@PathParam("projectId") String projectId, byte[] body) {
        RequestJson.nothing(body);
        return Response.ok(InventoryJson.of(jobs.refresh(caller.get(), PathId.of(projectId)), request))
                .build();
    }

    /** What a migration of the job would write, beside what is there. */
    @GET
    @Path("{projectId: " + PathId.DIGITS + "}/jobs/{deploymentId}/difference")
    public Response difference(
            @PathParam("projectId") String projectId,
            @PathParam("deploymentId") String deploymentId,
            @QueryParam(TARGET_NAME) List<String> targetName) {
        String name = new QueryValues(TARGET_NAME, targetName).single();
        TaskDifference difference = migrations.difference(caller.get(), PathId.of(projectId), deploymentId, name);
        return Response.ok(TaskDifferenceJson.of(difference)).build();
    }
}
