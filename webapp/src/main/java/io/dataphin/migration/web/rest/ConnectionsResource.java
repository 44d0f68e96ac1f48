package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Credentials of sources, for administrators: secrets are written and never read. */
@Path(ApiApplication.VERSION + "/connections")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConnectionsResource {

    private final Connections connections;
    private final CurrentCaller caller;
    private final ApiRequest request;

    @Inject
    public ConnectionsResource(Connections connections, CurrentCaller caller, ApiRequest request) {
        this.connections = connections;
        this.caller = caller;
        this.request = request;
    }

    protected ConnectionsResource() {
        this(null, null, null);
    }

    /** One page of connections, by name. */
    @GET
    public Response list(@BeanParam PageParameters page) {
        ConnectionQuery query = new ConnectionQuery(page.rows(), page.position());
        return Response.ok(PageJson.of(connections.list(caller.get(), query), ConnectionJson::of))
                .build();
    }

    /** One connection. */
    @GET
    @Path("{ref}")
    public Response get(@PathParam("ref") String ref) {
        return Response.ok(ConnectionJson.of(connections.get(caller.get(), ref)))
                .build();
    }

    /** Stores credentials in place of those for the same purpose; what the body leaves out stays. */
    @PUT
    @Path("{ref}")
    public Response save(@PathParam("ref") String ref, byte[] body) {
        SaveConnectionJson wanted = RequestJson.required(body, SaveConnectionJson.class);
        return Response.ok(ConnectionJson.of(connections.save(caller.get(), ref, wanted.credentials())))
                .build();
    }

    /** Deletes what is stored; what is configured stays. */
    @DELETE
    @Path("{ref}")
    public Response delete(@PathParam("ref") String ref) {
        connections.delete(caller.get(), ref);
        return Response.noContent().build();
    }

    /** Calls the source with the credentials that count. */
    @POST
    @Path("{ref}/test")
    public Response test(@PathParam("ref") String ref, byte[] body) {
        RequestJson.nothing(body);
        return Response.ok(ConnectionTestJson.of(connections.test(caller.get(), ref), request))
                .build();
    }
}
