package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.web.export.AuditExport;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The audit as a file, in the order of the chain, signed, for the checker. */
@Path(ApiApplication.VERSION + "/audit.jsonl")
@Produces(AuditJsonLinesResource.JSONL)
@ApplicationScoped
public class AuditJsonLinesResource {

    static final String JSONL = "application/jsonl;charset=UTF-8";

    private final Audit audit;
    private final AuditTrail trail;
    private final CurrentCaller caller;

    @Inject
    public AuditJsonLinesResource(Audit audit, AuditTrail trail, CurrentCaller caller) {
        this.audit = audit;
        this.trail = trail;
        this.caller = caller;
    }

    protected AuditJsonLinesResource() {
        this(null, null, null);
    }

    /** All entries that the filter finds. */
    @GET
    public Response get(@BeanParam AuditParameters filter) {
        AuditExport export = new AuditExport(audit, trail, caller.get(), filter.query(AuditQuery.MAX_LIMIT, null));
        StreamingOutput file = out -> export.write(AuditExport.Format.JSONL, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, export.disposition(AuditExport.Format.JSONL))
                .build();
    }
}
