package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.evidence.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The public key of this installation, which evidence is checked with. */
@Path(ApiApplication.VERSION + "/evidence/key")
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
@ApplicationScoped
public class EvidenceKeyResource {

    private final Evidence evidence;

    @Inject
    public EvidenceKeyResource(Evidence evidence) {
        this.evidence = evidence;
    }

    protected EvidenceKeyResource() {
        this(null);
    }

    /** The key as PEM text. */
    @GET
    public Response get() {
        return Response.ok(evidence.publicKey()).build();
    }
}
