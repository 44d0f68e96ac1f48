package io.dataphin.migration.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The description of this API. */
@Path(ApiApplication.VERSION + "/openapi")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OpenApiResource {

    static final String DOCUMENT = "openapi.json";

    /** The OpenAPI document. */
    @GET
    public Response get() throws IOException {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            return Response.ok(document.readAllBytes()).build();
        }
    }
}
