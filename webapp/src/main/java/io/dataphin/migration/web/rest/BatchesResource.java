package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.evidence.Evidence;
import io.dataphin.migration.api.evidence.EvidencePack;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** Batches: what is started together. */
@Path(ApiApplication.VERSION + "/batches")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BatchesResource {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private static final String BATCH = "{id: " + PathId.DIGITS + "}";

    private final MigrationService migrations;
    private final Evidence evidence;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public BatchesResource(MigrationService migrations, Evidence evidence, CurrentCaller caller, ApiRequest request) {
        this.migrations = migrations;
        this.evidence = evidence;
        this.caller = caller;
        this.request = request;
    }

    protected BatchesResource() {
        this(null, null, null, null);
    }

    /** Starts a batch, all or nothing. */
    @POST
    public Response start(@HeaderParam(IDEMPOTENCY_KEY) List<String> keys, byte[] body) {
        String key = new QueryValues(IDEMPOTENCY_KEY, keys).filled();
        if (key != null && key.length() > LONGEST_KEY) {
            throw ProblemException.invalidParameter(IDEMPOTENCY_KEY, "value");
        }
        StartBatchJson wanted = RequestJson.required(body, StartBatchJson.class);
        MigrationBatch batch = migrations.start(caller.get(), wanted.wish(key));
        return Response.accepted(BatchJson.of(batch, request))
                .location(request.address("/batches/" + batch.id()))
                .build();
    }

    /** What a start with the same body would come to; writes nothing. */
    @POST
    @Path("preview")
    public Response preview(byte[] body) {
        StartBatchJson wanted = RequestJson.required(body, StartBatchJson.class);
        return Response.ok(BatchPreviewJson.of(migrations.preview(caller.get(), wanted.wish(null)), request))
                .build();
    }

    /** One page of batches, newest first. */
    @GET
    public Response list(@BeanParam BatchListParameters filter, @BeanParam PageParameters page) {
        return Response.ok(PageJson.of(migrations.batches(caller.get(), filter.query(page)), BatchSummaryJson::of))
                .build();
    }

    /** One batch with its records. */
    @GET
    @Path(BATCH)
    public Response get(@PathParam("id") String id) {
        return Response.ok(BatchJson.of(migrations.batch(caller.get(), PathId.of(id)), request))
                .build();
    }

    /** What proves a batch, made while it is sent. */
    @GET
    @Path(BATCH + "/evidence")
    @Produces(SupportBundleResource.ZIP)
    public Response evidence(@PathParam("id") String id) {
        EvidencePack pack = evidence.of(caller.get(), PathId.of(id));
        StreamingOutput archive = pack::writeTo;
        return Response.ok(archive)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + pack.fileName() + "\"")
                .build();
    }
}
