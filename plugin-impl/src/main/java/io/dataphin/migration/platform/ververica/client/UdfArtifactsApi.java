package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Files with functions that are registered in a namespace. */
@Path("/api/v2/namespaces/{namespace}/udfartifacts")
@ClientHeaderParam(name = "x-acs-version", value = VervericaConnections.VERSION)
interface UdfArtifactsApi {

    @GET
    @ClientHeaderParam(name = "x-acs-action", value = "GetUdfArtifacts")
    Answer<UdfArtifacts> list(@HeaderParam("workspace") String workspace, @PathParam("namespace") String namespace);

    /** All files; the list has no pages. */
    record UdfArtifacts(List<UdfArtifact> data) {}

    /** A file. */
    record UdfArtifact(List<UdfClass> udfClasses) {}

    /** A class; one without names is known but not registered. */
    record UdfClass(List<String> functionNames) {}
}
