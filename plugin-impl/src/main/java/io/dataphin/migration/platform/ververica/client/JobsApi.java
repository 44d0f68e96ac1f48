package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Runs (jobs) of deployments. */
@Path("/api/v2/namespaces/{namespace}/jobs")
@ClientHeaderParam(name = "x-acs-version", value = VervericaConnections.VERSION)
interface JobsApi {

    @GET
    @ClientHeaderParam(name = "x-acs-action", value = "ListJobs")
    Answer<Jobs> list(
            @HeaderParam("workspace") String workspace,
            @PathParam("namespace") String namespace,
            @QueryParam("deploymentId") String deploymentId,
            @QueryParam("sortName") String sortName,
            @QueryParam("pageIndex") int pageIndex,
            @QueryParam("pageSize") int pageSize);

    /** A page of runs. */
    record Jobs(List<Job> data, Long totalSize) {}
}
