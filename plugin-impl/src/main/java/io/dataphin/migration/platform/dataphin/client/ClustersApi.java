package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Clusters, queues and engine versions that a project may use. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ClientHeaderParam(name = "x-acs-version", value = DataphinConnections.VERSION)
interface ClustersApi {

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetClusterQueueInfoByEnv")
    Answer<Clusters> getClusterQueueInfoByEnv(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @QueryParam("ProjectId") long project,
            @QueryParam("Env") Env env,
            @QueryParam("StreamBatchMode") String mode);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetQueueEngineVersionByEnv")
    Answer<EngineVersions> getQueueEngineVersionByEnv(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @QueryParam("ProjectId") long project,
            @QueryParam("Env") Env env,
            @QueryParam("StreamBatchMode") String mode,
            @QueryParam("ClusterId") String cluster,
            @QueryParam("QueueName") String queue);

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Clusters(List<StreamTask.Cluster> data) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record EngineVersions(List<String> data) {}
}
