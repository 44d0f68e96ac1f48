package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Records: what became of each job, and what can be done about it. */
@Path(ApiApplication.VERSION + "/records")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RecordsResource {

    private static final String RECORD = "{id: " + PathId.DIGITS + "}";

    private final MigrationService migrations;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public RecordsResource(MigrationService migrations, CurrentCaller caller, ApiRequest request) {
        this.migrations = migrations;
        this.caller = caller;
        this.request = request;
    }

    protected RecordsResource() {
        this(null, null, null);
    }

    /** One page of records. */
    @GET
    public Response list(@BeanParam RecordFilterParameters filter, @BeanParam PageParameters parameters) {
        RecordQuery query = filter.query(parameters.rows(), parameters.position());
        Slice<MigrationRecord> page = migrations.records(caller.get(), query);
        return Response.ok(PageJson.of(page, item -> RecordJson.of(item, request)))
                .build();
    }

    /** Failures of all records that match, grouped by cause. */
    @GET
    @Path("causes")
    public Response causes(@BeanParam RecordFilterParameters filter) {
        RecordQuery query = filter.query(RecordQuery.DEFAULT_LIMIT, null);
        return Response.ok(CausesJson.of(migrations.causes(caller.get(), query), request))
                .build();
    }

    /** One record with everything that is known of it. */
    @GET
    @Path(RECORD)
    public Response get(@PathParam("id") String id) {
        return Response.ok(RecordDetailJson.of(migrations.record(caller.get(), PathId.of(id)), request))
                .build();
    }

    /** The events of a record, one a line. */
    @GET
    @Path(RECORD + "/log")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Response log(@PathParam("id") String id) {
        return Response.ok(RecordLog.of(migrations.record(caller.get(), PathId.of(id)), request))
                .build();
    }

    /** The platform's own log of the last submit. */
    @GET
    @Path(RECORD + "/submit-log")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Response submitLog(@PathParam("id") String id) {
        return Response.ok(migrations.submitLog(caller.get(), PathId.of(id))).build();
    }

    /** Submits again without writing (R6). */
    @POST
    @Path(RECORD + "/submit")
    public Response submit(@PathParam("id") String id, byte[] body) {
        RequestJson.nothing(body);
        return accepted(migrations.submitAgain(caller.get(), PathId.of(id))).build();
    }

    /** Migrates the same job again (R14). */
    @POST
    @Path(RECORD + "/migrate")
    public Response migrate(@PathParam("id") String id, byte[] body) {
        MigrateAgain changes = RequestJson.optional(body, MigrateAgainJson.class)
                .map(MigrateAgainJson::changes)
                .orElse(MigrateAgain.AS_BEFORE);
        MigrationRecord next = migrations.migrateAgain(caller.get(), PathId.of(id), changes);
        return accepted(next).location(request.address("/records/" + next.id())).build();
    }

    /** Cancels a record that still waits. */
    @POST
    @Path(RECORD + "/cancel")
    public Response cancel(@PathParam("id") String id, byte[] body) {
        RequestJson.nothing(body);
        return accepted(migrations.cancel(caller.get(), PathId.of(id))).build();
    }

    /** Takes the record's effect back. */
    @POST
    @Path(RECORD + "/undo")
    public Response undo(@PathParam("id") String id, byte[] body) {
        RequestJson.nothing(body);
        return accepted(migrations.undo(caller.get(), PathId.of(id))).build();
    }

    /** What an undo would change. */
    @GET
    @Path(RECORD + "/undo")
    public Response undoPlan(@PathParam("id") String id) {
        return Response.ok(UndoPlanJson.of(migrations.undoPlan(caller.get(), PathId.of(id))))
                .build();
    }

    /** Publishes the submitted version (R17). */
    @POST
    @Path(RECORD + "/publish")
    public Response publish(@PathParam("id") String id, byte[] body) {
        RequestJson.nothing(body);
        return accepted(migrations.publish(caller.get(), PathId.of(id))).build();
    }

    /** Looks whether job and task are still as they were. */
    @POST
    @Path(RECORD + "/check")
    public Response check(@PathParam("id") String id, byte[] body) {
        RequestJson.nothing(body);
        return accepted(migrations.check(caller.get(), PathId.of(id))).build();
    }

    /** What an action on many records would come to. */
    @POST
    @Path("actions/preview")
    public Response preview(byte[] body) {
        RecordActionsJson wanted = RequestJson.required(body, RecordActionsJson.class);
        ActionPreview preview = migrations.preview(caller.get(), wanted.wantedAction(), wanted.selection());
        return Response.ok(ActionPreviewJson.of(preview, request)).build();
    }

    /** Does one action for many records, each on its own. */
    @POST
    @Path("actions")
    public Response act(byte[] body) {
        RecordActionsJson wanted = RequestJson.required(body, RecordActionsJson.class);
        BulkResult result = migrations.act(caller.get(), wanted.wantedAction(), wanted.selection(), wanted.accepted());
        return Response.accepted(BulkResultJson.of(result, request)).build();
    }

    private Response.ResponseBuilder accepted(MigrationRecord changed) {
        return Response.accepted(RecordJson.of(changed, request));
    }
}
