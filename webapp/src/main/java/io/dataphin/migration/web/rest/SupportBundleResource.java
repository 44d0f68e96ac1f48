package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.operations.Operations;
import io.dataphin.migration.api.operations.SupportBundle;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** What support needs to know, for administrators. */
@Path(ApiApplication.VERSION + "/support-bundle")
@Produces(SupportBundleResource.ZIP)
@ApplicationScoped
public class SupportBundleResource {

    static final String ZIP = "application/zip";

    private final Operations operations;
    private final CurrentCaller caller;

    @Inject
    public SupportBundleResource(Operations operations, CurrentCaller caller) {
        this.operations = operations;
        this.caller = caller;
    }

    protected SupportBundleResource() {
        this(null, null);
    }

    /** The archive, made while it is sent. */
    @GET
    public Response get() {
        SupportBundle bundle = operations.supportBundle(caller.get());
        StreamingOutput archive = bundle::writeTo;
        return Response.ok(archive)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + bundle.fileName() + "\"")
                .build();
    }
}
