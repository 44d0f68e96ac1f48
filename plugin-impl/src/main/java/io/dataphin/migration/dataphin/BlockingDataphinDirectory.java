package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.Json;
import io.dataphin.migration.acs.Lenient;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.BlockingProjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Projects, members and compute sources of Dataphin. */
@ApplicationScoped
public class BlockingDataphinDirectory implements BlockingProjectDirectory {

    private static final String SUPER_ADMINISTRATOR = "SUPER_ADMIN";
    private static final String VERVERICA_TYPE = "VERVERICA_FLINK";
    private static final String VERVERICA_PLATFORM = "VERVERICA";

    private static final Map<Long, ProjectRole> ROLES = Map.of(
            1L, ProjectRole.ADMINISTRATOR,
            2L, ProjectRole.DEVELOPER,
            3L, ProjectRole.VISITOR,
            4L, ProjectRole.ANALYST,
            5L, ProjectRole.OPERATIONS);

    private final BlockingDataphinClient client;
    private final BlockingProjectReads projects;

    /** For the container's proxy only. */
    protected BlockingDataphinDirectory() {
        this(null);
    }

    @Inject
    public BlockingDataphinDirectory(BlockingDataphinClient client) {
        this.client = client;
        this.projects = new BlockingProjectReads(client);
    }

    @Override
    public List<PlatformProject> projects(CallContext context) {
        return projects.all(context);
    }

    @Override
    public Map<String, Set<ProjectRole>> members(CallContext context, long projectId, Env env) {
        List<JsonNode> rows = BlockingPagedList.read("ProjectMemberList", page -> {
            ObjectNode query = Json.object()
                    .put("Env", env.name())
                    .put("PageNo", page)
                    .put("PageSize", BlockingPagedList.PAGE_SIZE);
            Parameters parameters = Parameters.none().query("Id", projectId).form("ListQuery", query);
            return client.get(Operation.LIST_PROJECT_MEMBERS, context, parameters);
        });
        Map<String, Set<ProjectRole>> members = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            Set<ProjectRole> roles =
                    members.computeIfAbsent(Lenient.text(row.path("UserId")), id -> EnumSet.noneOf(ProjectRole.class));
            row.path("RoleIdList")
                    .forEach(id -> roles.add(ROLES.getOrDefault(Lenient.wholeOrZero(id), ProjectRole.OTHER)));
        }
        return members;
    }

    @Override
    public Set<String> superAdministrators(CallContext context) {
        List<JsonNode> rows = BlockingPagedList.read("UserList", page -> {
            ObjectNode query = Json.object().put("Page", page).put("PageSize", BlockingPagedList.PAGE_SIZE);
            return client.get(
                    Operation.LIST_TENANT_MEMBERS, context, Parameters.none().form("ListQuery", query));
        });
        Set<String> administrators = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            if (superAdministrator(row.path("RoleList"))) {
                administrators.add(Lenient.text(row.hasNonNull("Id") ? row.path("Id") : row.path("UserId")));
            }
        }
        return administrators;
    }

    private static boolean superAdministrator(JsonNode roles) {
        for (JsonNode role : roles) {
            if (Lenient.text(role.path("Code")).equals(SUPER_ADMINISTRATOR)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public SourceLocation location(CallContext context, ComputeSourceRef computeSource) {
        Operation operation = Operation.GET_STREAM_COMPUTE_SOURCE_CONNECTION;
        AcsAnswer answer = client.call(operation, context, Parameters.none().query("Id", computeSource.id()));
        if (!answer.success()) {
            throw client.rejected(answer);
        }
        JsonNode info = answer.body().path("ConnectionInfo");
        if (!info.isObject()) {
            throw client.incomplete(operation, answer);
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
    public String serverVersion(CallContext context) {
        return Lenient.text(client.get(Operation.GET_SERVER_VERSION, context, Parameters.none())
                .path("Data"));
    }
}
