package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Locale;

/** Users and members of the tenant. */
final class MemberOperations {
    private MemberOperations() {}

    static List<Operation> all() {
        return List.of(
                Operation.read("ListTenantMembers", MemberOperations::tenantMembers),
                Operation.read("GetUsers", MemberOperations::users));
    }

    private static JsonNode tenantMembers(DataphinCall call) {
        JsonNode query = call.requiredForm("ListQuery");
        String search = Json.text(query, "SearchText");
        List<String> roles = Json.textList(query.path("RoleList"));
        List<ObjectNode> rows = call.store().users().stream()
                .filter(user -> search == null || named(user, search))
                .filter(user -> roles.isEmpty()
                        || Json.textList(user.path("roles")).stream().anyMatch(roles::contains))
                .map(MemberOperations::userJson)
                .toList();
        rows.forEach(row -> row.set("RoleList", roleList(call, row)));
        return Operation.payload("PageResult", Paging.page(rows, query, "Page", "UserList"));
    }

    private static JsonNode roleList(DataphinCall call, ObjectNode row) {
        return Permissions.roleList(call.store().user(row.path("Id").asText()).orElseThrow());
    }

    private static JsonNode users(DataphinCall call) {
        List<String> ids = Json.textList(call.form("UserIdList"));
        List<ObjectNode> rows = ids.stream()
                .flatMap(id -> call.store().user(id).stream())
                .map(MemberOperations::userJson)
                .toList();
        return Operation.payload("UserList", Json.nodes(rows));
    }

    private static boolean named(JsonNode user, String search) {
        return user.path("name").asText().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode userJson(JsonNode user) {
        String name = user.path("name").asText();
        return Json.object()
                .put("Id", user.path("id").asText())
                .put("Name", name)
                .put("AccountName", name.toLowerCase(Locale.ROOT).replace(' ', '.'))
                .put("DisplayName", name)
                .put("NickName", name)
                .put("SourceType", "ALIYUN")
                .put("Mail", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@retail.example");
    }
}
