package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.export.AssessmentExport;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** Assessments of the sources of projects. */
@Path(ApiApplication.VERSION + "/assessments")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AssessmentsResource {

    private static final String PROJECT = "projectId";
    private static final String ID = "{id: " + PathId.DIGITS + "}";

    private final Assessments assessments;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public AssessmentsResource(Assessments assessments, AuditTrail audit, CurrentCaller caller, ApiRequest request) {
        this.assessments = assessments;
        this.audit = audit;
        this.caller = caller;
        this.request = request;
    }

    protected AssessmentsResource() {
        this(null, null, null, null);
    }

    /** Starts one; while one of the project runs it is answered. */
    @POST
    public Response start(byte[] body) {
        StartAssessmentJson wanted = RequestJson.required(body, StartAssessmentJson.class);
        Assessment assessment = assessments.start(caller.get(), wanted.project());
        return Response.accepted(AssessmentJson.of(assessment, request))
                .location(request.address("/assessments/" + assessment.id()))
                .build();
    }

    /** One page of assessments, newest first. */
    @GET
    public Response list(@QueryParam(PROJECT) List<String> projectId, @BeanParam PageParameters page) {
        AssessmentQuery query =
                new AssessmentQuery(new QueryValues(PROJECT, projectId).ids(), page.rows(), page.position());
        Slice<Assessment> found = assessments.list(caller.get(), query);
        return Response.ok(PageJson.of(found, one -> AssessmentJson.of(one, request)))
                .build();
    }

    /** One assessment with its findings by code. */
    @GET
    @Path(ID)
    public Response get(@PathParam("id") String id) {
        return Response.ok(AssessmentJson.of(assessments.get(caller.get(), PathId.of(id)), request))
                .build();
    }

    /** One page of its jobs. */
    @GET
    @Path(ID + "/jobs")
    public Response jobs(
            @PathParam("id") String id, @BeanParam AssessedJobParameters filter, @BeanParam PageParameters page) {
        return Response.ok(PageJson.of(
                        assessments.jobs(caller.get(), PathId.of(id), filter.query(page)),
                        job -> AssessedJobJson.of(job, request)))
                .build();
    }

    /** One job with the analysis of its script. */
    @GET
    @Path(ID + "/jobs/{deploymentId}")
    public Response job(@PathParam("id") String id, @PathParam("deploymentId") String deploymentId) {
        return Response.ok(AssessedJobDetailJson.of(
                        assessments.script(caller.get(), PathId.of(id), deploymentId), request))
                .build();
    }

    /** The report for spreadsheets and scripts, as text. */
    @GET
    @Path(ID + ".csv")
    @Produces(RecordsCsvResource.CSV + ";charset=UTF-8")
    public Response csv(@PathParam("id") String id) {
        return report(id, AssessmentExport.Format.CSV);
    }

    /** The report for spreadsheets, as a workbook. */
    @GET
    @Path(ID + ".xlsx")
    @Produces(RecordsXlsxResource.XLSX)
    public Response xlsx(@PathParam("id") String id) {
        return report(id, AssessmentExport.Format.XLSX);
    }

    /** The report for people, as a page that needs nothing else. */
    @GET
    @Path(ID + ".html")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response html(@PathParam("id") String id) {
        return report(id, AssessmentExport.Format.HTML);
    }

    private Response report(String id, AssessmentExport.Format format) {
        AssessmentExport export =
                new AssessmentExport(assessments, audit, caller.get(), PathId.of(id), request.wording()::of);
        StreamingOutput file = out -> export.write(format, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, export.disposition(format))
                .build();
    }
}
