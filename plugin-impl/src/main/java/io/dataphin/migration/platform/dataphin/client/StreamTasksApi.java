package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Real-time tasks, their submits and instances, and the project's resources and functions. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ClientHeaderParam(name = "x-acs-version", value = DataphinConnections.VERSION)
interface StreamTasksApi {

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetStreamTask")
    Answer<OneTask> getStreamTask(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("QueryId") QueryId id);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListStreamTasks")
    Answer<Trees> listStreamTasks(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("ListCommand") ListCommand command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListStreamResources")
    Answer<Trees> listStreamResources(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("ListCommand") ListCommand command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListStreamUdfs")
    Answer<Trees> listStreamUdfs(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("ListCommand") ListCommand command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "CreateStreamUdf")
    Answer<NewFunction> createStreamUdf(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("CreateCommand") FunctionCommand command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "CreateStreamTask")
    Answer<TaskChange> createStreamTask(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("CreateCommand") StreamTask command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "UpdateStreamTask")
    Answer<TaskChange> updateStreamTask(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("UpdateCommand") ObjectNode command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "DeleteStreamTask")
    Answer<TaskChange> deleteStreamTask(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("DeleteCommand") DeleteCommand command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "SubmitStreamTaskByAsync")
    Answer<TaskChange> submitStreamTaskByAsync(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("SubmitCommand") SubmitCommand command);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetStreamTaskAsyncResult")
    Answer<AsyncResult> getStreamTaskAsyncResult(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @QueryParam("AsyncId") long asyncId,
            @FormParam("Context") Context context);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetStreamInstances")
    Answer<Instances> getStreamInstances(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("Context") Context context,
            @FormParam("QueryCommand") InstanceQuery command);

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Context(Env env, long projectId) {

        static Context of(ProjectRef project) {
            return new Context(project.env(), project.projectId());
        }
    }

    /** One of the two is null. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record QueryId(String name, String fileId) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ListCommand(List<String> nameList, int pageNum, int pageSize) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record FunctionCommand(
            String name, String className, List<String> resourceNames, String description, String comment) {}

    /** The id of a function. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record NewFunction(Long data) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record DeleteCommand(String fileId, long expectedVersion, String comment) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record SubmitCommand(String fileId, long version, String comment) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record InstanceQuery(List<String> fileIdList) {}

    /** The task as a tree: its snapshot keeps what this version does not know. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record OneTask(JsonNode data) {}

    /** Tasks or resources, as trees for the same reason. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Trees(Page pageResult) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Page(List<JsonNode> list) {}

        List<JsonNode> rows() {
            return pageResult == null || pageResult.list() == null ? List.of() : pageResult.list();
        }
    }

    /** What a write says of the task; each write fills other fields, and a refusal some, too. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record TaskChange(Fields data) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Fields(String fileId, Long version, String url, String lockUserId, Long asyncId) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record AsyncResult(Progress data) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Progress(
                String status,
                Long submitId,
                Long version,
                String errorCode,
                String errorMessage,
                String log,
                List<String> missingResources,
                List<String> missingFunctions) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Instances(List<Instance> data) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Instance(String fileId, String status, String deploymentId, String jobId, Instant startTime) {}
    }
}
