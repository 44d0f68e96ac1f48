package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dataphin.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Projects, their members and the server's version. */
final class ProjectOperations {
    private static final String SERVER_VERSION = "6.4.0.994114";

    private ProjectOperations() {}

    static List<Operation> all() {
        return List.of(
                Operation.read("ListProjects", ProjectOperations::list),
                Operation.read("GetProject", ProjectOperations::get),
                Operation.read("GetProjectByName", ProjectOperations::getByName),
                Operation.read("ListProjectMembers", ProjectOperations::members),
                Operation.read(
                        "GetServerVersion", call -> Operation.payload("Data", TextNode.valueOf(SERVER_VERSION))));
    }

    private static JsonNode list(DataphinCall call) {
        JsonNode query = call.form("ListQuery");
        List<ObjectNode> rows = new ArrayList<>();
        for (Project project : call.store().projects()) {
            for (Env env : project.sides()) {
                ObjectNode row = project.toJson(env);
                call.store()
                        .streamSource(project, env)
                        .ifPresent(source -> row.put("RealtimeDataSourceId", Long.toString(source.id()))
                                .put("RealtimeDataSourceName", source.name()));
                if (matches(row, query)) {
                    rows.add(row);
                }
            }
        }
        return Operation.payload("PageResult", Paging.page(rows, query, "PageNo", "ProjectList"));
    }

    private static boolean matches(ObjectNode row, JsonNode query) {
        String keyword = Json.text(query, "Keyword");
        String text = row.path("Name").asText() + ' ' + row.path("DisplayName").asText();
        return (keyword == null || text.toLowerCase(Locale.ROOT).contains(keyword.toLowerCase(Locale.ROOT)))
                && same(row, query, "Env")
                && same(row, query, "Mode");
    }

    private static boolean same(ObjectNode row, JsonNode query, String field) {
        String wanted = Json.text(query, field);
        return wanted == null || wanted.equals(row.path(field).asText());
    }

    private static JsonNode get(DataphinCall call) {
        String env = call.text("Env");
        Project project = call.project(call.required("Id"));
        return info(call, Scope.anySide(call, Long.toString(project.id()), env == null ? "PROD" : env));
    }

    private static JsonNode getByName(DataphinCall call) {
        String name = call.required("Name");
        for (Project project : call.store().projects()) {
            for (Env env : project.sides()) {
                if (project.name(env).equals(name)) {
                    return info(call, new Scope(project, env));
                }
            }
        }
        throw new BusinessError("DPN.Project.NotFound", "project " + name + " does not exist");
    }

    private static JsonNode info(DataphinCall call, Scope scope) {
        ObjectNode info = scope.project().toJson(scope.env());
        call.store()
                .streamSource(scope.project(), scope.env())
                .ifPresent(source ->
                        info.put("StreamComputeSourceId", source.id()).put("StreamComputeSourceName", source.name()));
        info.put("GmtCreate", "1772414100000");
        info.putArray("WhiteLists");
        return Operation.payload("ProjectInfo", info);
    }

    private static JsonNode members(DataphinCall call) {
        Project project = call.project(call.required("Id"));
        JsonNode query = call.requiredForm("ListQuery");
        Scope.anySide(call, Long.toString(project.id()), query.path("Env").asText());
        List<ObjectNode> rows = project.memberIds().stream()
                .map(id -> member(call, project, id))
                .toList();
        return Operation.payload("PageResult", Paging.page(rows, query, "PageNo", "ProjectMemberList"));
    }

    private static ObjectNode member(DataphinCall call, Project project, String userId) {
        ObjectNode row = Json.object()
                .put("UserId", userId)
                .put("UserName", call.store().userName(userId))
                .put("Id", project.id())
                .put("GmtCreate", "1772414100000")
                .put("GmtModified", "1772414100000")
                .put("LastModifier", "30012001");
        project.roles(userId).forEach(row.withArray("RoleIdList")::add);
        return row;
    }
}
