package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Projects, members and compute sources. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ClientHeaderParam(name = "x-acs-version", value = DataphinConnections.VERSION)
interface ProjectsApi {

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListProjects")
    Answer<ProjectPage> listProjects(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("ListQuery") PageQuery query);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetProject")
    Answer<OneProject> getProject(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @QueryParam("Id") long id,
            @QueryParam("Env") Env env);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListProjectMembers")
    Answer<ProjectMemberPage> listProjectMembers(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @QueryParam("Id") long project,
            @FormParam("ListQuery") MemberQuery query);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListTenantMembers")
    Answer<TenantMemberPage> listTenantMembers(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("ListQuery") TenantMemberQuery query);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListComputeSources")
    Answer<ComputeSourcePage> listComputeSources(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("ListQuery") PageQuery query);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetStreamComputeSourceConnection")
    Answer<Connection> getStreamComputeSourceConnection(
            @QueryParam("OpTenantId") long tenant, @QueryParam("OpUserId") String user, @QueryParam("Id") long id);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetServerVersion")
    Answer<ServerVersion> getServerVersion(@QueryParam("OpTenantId") long tenant, @QueryParam("OpUserId") String user);

    @JsonNaming(UpperCamelCaseStrategy.class)
    record PageQuery(int pageNo, int pageSize) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record MemberQuery(Env env, int pageNo, int pageSize) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record TenantMemberQuery(int page, int pageSize, List<String> roleList) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ProjectPage(Rows pageResult) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Rows(List<Project> projectList, Long totalCount) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record OneProject(Project projectInfo) {}

    /** A Basic project or one side of a pair; lists and single answers name its compute source differently. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Project(
            Long id,
            String name,
            String displayName,
            String env,
            String mode,
            Long realtimeDataSourceId,
            String realtimeDataSourceName,
            Long streamComputeSourceId,
            String streamComputeSourceName) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ProjectMemberPage(Rows pageResult) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Rows(List<ProjectMember> projectMemberList, Long totalCount) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ProjectMember(String userId, List<Long> roleIdList) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record TenantMemberPage(Rows pageResult) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Rows(List<TenantMember> userList, Long totalCount) {}
    }

    /** A user; which of the two ids is there differs between versions. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record TenantMember(String id, String userId) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ComputeSourcePage(Rows pageResult) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Rows(List<ComputeSource> computeSourceList, Long totalCount) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ComputeSource(Long id, String name, String type) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Connection(Info connectionInfo) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Info(
                String type,
                String region,
                String endpoint,
                String workspace,
                String namespace,
                String credentialRef) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ServerVersion(String data) {}
}
