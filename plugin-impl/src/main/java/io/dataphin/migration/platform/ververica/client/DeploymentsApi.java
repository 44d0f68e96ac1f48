package io.dataphin.migration.platform.ververica.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Deployments of a namespace. They stay trees: a snapshot keeps what this version does not know. */
@Path("/api/v2/namespaces/{namespace}/deployments")
@ClientHeaderParam(name = "x-acs-version", value = VervericaConnections.VERSION)
interface DeploymentsApi {

    @GET
    @ClientHeaderParam(name = "x-acs-action", value = "ListDeployments")
    Answer<Deployments> list(
            @HeaderParam("workspace") String workspace,
            @PathParam("namespace") String namespace,
            @QueryParam("sortName") String sortName,
            @QueryParam("pageIndex") int pageIndex,
            @QueryParam("pageSize") int pageSize);

    @GET
    @Path("{deploymentId}")
    @ClientHeaderParam(name = "x-acs-action", value = "GetDeployment")
    Answer<Deployment> get(
            @HeaderParam("workspace") String workspace,
            @PathParam("namespace") String namespace,
            @PathParam("deploymentId") String deploymentId);

    /** A page of deployments. */
    record Deployments(List<JsonNode> data, Long totalSize) {}

    /** One deployment. */
    record Deployment(JsonNode data) {}
}
