package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How stored secrets are encrypted, for administrators. */
@Path(ApiApplication.VERSION + "/secrets")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SecretsResource {

    private final Connections connections;
    private final CurrentCaller caller;

    @Inject
    public SecretsResource(Connections connections, CurrentCaller caller) {
        this.connections = connections;
        this.caller = caller;
    }

    protected SecretsResource() {
        this(null, null);
    }

    /** Whether a key is configured, and how many secrets wait for it. */
    @GET
    public Response get() {
        return Response.ok(SecretsJson.of(connections.encryption(caller.get()))).build();
    }

    /** Encrypts all of them anew with the configured key. */
    @POST
    @Path("encrypt")
    public Response encrypt(byte[] body) {
        RequestJson.nothing(body);
        return Response.ok(SecretsJson.of(connections.encryptAnew(caller.get())))
                .build();
    }
}
