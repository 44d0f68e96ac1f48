package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.ProjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Projects, members and compute sources of Dataphin. */
@ApplicationScoped
public class DataphinDirectory implements ProjectDirectory {

    private static final String SUPER_ADMINISTRATOR = "SUPER_ADMIN";
    private static final String VERVERICA_TYPE = "VERVERICA_FLINK";
    private static final String VERVERICA_PLATFORM = "VERVERICA";

    private static final Map<Long, ProjectRole> ROLES = Map.of(
            1L, ProjectRole.ADMINISTRATOR,
            2L, ProjectRole.DEVELOPER,
            3L, ProjectRole.VISITOR,
            4L, ProjectRole.ANALYST,
            5L, ProjectRole.OPERATIONS);

    private final DataphinCalls calls;

    /** For the container's proxy only. */
    protected DataphinDirectory() {
        this(null);
    }

    @Inject
    public DataphinDirectory(DataphinCalls calls) {
        this.calls = calls;
    }

    @Override
    public Call<Page<ProjectSide>> projects(String userId, int page) {
        ObjectNode query = Json.object().put("PageNo", page).put("PageSize", DataphinPages.SIZE);
        return list(Operation.LIST_PROJECTS, userId, Parameters.none(), query)
                .map(result -> DataphinPages.read(result, "ProjectList", ProjectSides::ofRow));
    }

    private Call<JsonNode> list(Operation operation, String userId, Parameters parameters, ObjectNode query) {
        return calls.get(operation, userId, parameters.form("ListQuery", query)).map(body -> body.path("PageResult"));
    }

    @Override
    public Call<Optional<ProjectSide>> project(String userId, long projectId, Env env) {
        Parameters parameters = Parameters.none().query("Id", projectId).query("Env", env);
        return calls.call(Operation.GET_PROJECT, userId, parameters).map(answer -> {
            if (!answer.success() && !answer.code().equals(Codes.PROJECT_NOT_FOUND)) {
                throw DataphinCalls.rejected(answer);
            }
            return Optional.of(answer.body().path("ProjectInfo"))
                    .filter(JsonNode::isObject)
                    .map(ProjectSides::ofProject);
        });
    }

    @Override
    public Call<Page<Member>> members(String userId, long projectId, Env env, int page) {
        ObjectNode query =
                Json.object().put("Env", env.name()).put("PageNo", page).put("PageSize", DataphinPages.SIZE);
        return list(Operation.LIST_PROJECT_MEMBERS, userId, Parameters.none().query("Id", projectId), query)
                .map(result -> DataphinPages.read(result, "ProjectMemberList", DataphinDirectory::member));
    }

    private static Member member(JsonNode row) {
        Set<ProjectRole> roles = EnumSet.noneOf(ProjectRole.class);
        row.path("RoleIdList").forEach(id -> roles.add(ROLES.getOrDefault(Lenient.wholeOrZero(id), ProjectRole.OTHER)));
        return new Member(Lenient.text(row.path("UserId")), roles);
    }

    /** The platform itself picks them: how a row names its roles differs between versions. */
    @Override
    public Call<Page<String>> superAdministrators(String userId, int page) {
        ObjectNode query = Json.object().put("Page", page).put("PageSize", DataphinPages.SIZE);
        query.putArray("RoleList").add(SUPER_ADMINISTRATOR);
        return list(Operation.LIST_TENANT_MEMBERS, userId, Parameters.none(), query)
                .map(result -> DataphinPages.read(result, "UserList", DataphinDirectory::userId));
    }

    private static String userId(JsonNode row) {
        return Lenient.text(row.hasNonNull("Id") ? row.path("Id") : row.path("UserId"));
    }

    @Override
    public Call<SourceLocation> location(String userId, ComputeSourceRef computeSource) {
        Parameters parameters = Parameters.none().query("Id", computeSource.id());
        return calls.call(Operation.GET_STREAM_COMPUTE_SOURCE_CONNECTION, userId, parameters)
                .map(answer -> location(computeSource, answer));
    }

    private static SourceLocation location(ComputeSourceRef computeSource, AcsAnswer answer) {
        if (!answer.success()) {
            throw DataphinCalls.rejected(answer);
        }
        JsonNode info = answer.body().path("ConnectionInfo");
        if (!info.isObject()) {
            throw DataphinCalls.incomplete(Operation.GET_STREAM_COMPUTE_SOURCE_CONNECTION, answer);
        }
        String type = Lenient.text(info.path("Type"));
        return new SourceLocation(
                type.equals(VERVERICA_TYPE) ? VERVERICA_PLATFORM : type,
                computeSource.id(),
                computeSource.name(),
                Lenient.text(info.path("Region")),
                Lenient.text(info.path("Endpoint")),
                Lenient.text(info.path("Workspace")),
                Lenient.text(info.path("Namespace")),
                Lenient.text(info.path("CredentialRef")));
    }

    @Override
    public Call<String> serverVersion(String userId) {
        return calls.get(Operation.GET_SERVER_VERSION, userId, Parameters.none())
                .map(body -> Lenient.text(body.path("Data")));
    }
}
