package io.dataphin.migration.platform.gateway;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** A remote resource as the platforms have them. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ClientHeaderParam(name = "x-acs-version", value = "2023-06-30")
interface EchoApi {

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "Do")
    Answer<Body> post(@QueryParam("Name") String name, @FormParam("Context") Body context);

    @GET
    @Path("things/{id}")
    @ClientHeaderParam(name = "x-acs-action", value = "Get")
    Answer<Body> get(@PathParam("id") String id, @QueryParam("Name") String name);

    /** What an answer, and a form field, holds. */
    record Body(String data) {}
}
