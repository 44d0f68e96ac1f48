package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who did what, for administrators. */
@Path(ApiApplication.VERSION + "/audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditResource {

    private final Audit audit;
    private final CurrentCaller caller;

    @Inject
    public AuditResource(Audit audit, CurrentCaller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    protected AuditResource() {
        this(null, null);
    }

    /** One page of entries, newest first. */
    @GET
    public Response list(@BeanParam AuditParameters filter, @BeanParam PageParameters page) {
        return Response.ok(PageJson.of(
                        audit.entries(caller.get(), filter.query(page.rows(), page.position())), AuditEntryJson::of))
                .build();
    }
}
