package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.operations.Operations;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether new work is accepted. */
@Path(ApiApplication.VERSION + "/drain")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DrainResource {

    private final Operations operations;
    private final CurrentCaller caller;

    @Inject
    public DrainResource(Operations operations, CurrentCaller caller) {
        this.operations = operations;
        this.caller = caller;
    }

    protected DrainResource() {
        this(null, null);
    }

    /** The state, for everybody who is signed in: the pages show it too. */
    @GET
    public Response get() {
        return Response.ok(DrainJson.of(operations.drainState())).build();
    }

    /** Stops or starts to accept new work, for administrators. */
    @POST
    public Response turn(byte[] body) {
        boolean draining = RequestJson.required(body, TurnDrainJson.class).wanted();
        return Response.ok(DrainJson.of(operations.drain(caller.get(), draining)))
                .build();
    }
}
