package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members of the tenant and their roles. */
class MemberTest extends SandboxTestBase {

    @Test
    void shouldPickSuperAdministratorsByTheDocumentedFilter() {
        JsonNode page = members(query("SUPER_ADMIN"));

        assertThat(page.path("TotalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/UserList/0/Id").asText()).isEqualTo("30012001");
    }

    @Test
    void shouldListRolesOfMemberAsText() {
        JsonNode page = members(query());

        assertThat(page.path("UserList"))
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        user -> assertThat(user.path("RoleList")).isNotEmpty().allMatch(JsonNode::isTextual));
        assertThat(page.at("/UserList/0/RoleList/0").asText()).isEqualTo("SUPER_ADMIN");
    }

    @Test
    void shouldListMembersOfEachWantedRole() {
        assertThat(members(query("SUPER_ADMIN", "COMMON_USER"))
                        .path("TotalCount")
                        .asInt())
                .isEqualTo(members(query()).path("TotalCount").asInt());
        assertThat(members(query("DATA_ADMIN")).path("UserList")).isEmpty();
    }

    @Test
    void shouldGiveAndTakeRolesInAProject() {
        String member = "/projects/" + RETAIL + "/members/30012012";

        client.control("DELETE", member, null);
        assertThat(projectMembers()).doesNotContain("30012012").contains("30012011");

        client.control("PUT", member, Json.parse("{\"roles\":[2]}"));
        assertThat(projectMembers()).contains("30012012");
    }

    private List<String> projectMembers() {
        ObjectNode query = Json.object().put("Env", "PROD").put("PageNo", 1).put("PageSize", 100);
        return client.dataphin("ListProjectMembers", "OpTenantId=30001011&Id=" + RETAIL, Map.of("ListQuery", query))
                .findValuesAsText("UserId");
    }

    private JsonNode members(ObjectNode query) {
        return client.dataphin("ListTenantMembers", "OpTenantId=30001011", Map.of("ListQuery", query))
                .path("PageResult");
    }

    private static ObjectNode query(String... roles) {
        ObjectNode query = Json.object().put("Page", 1).put("PageSize", 100);
        List.of(roles).forEach(query.withArray("RoleList")::add);
        return query;
    }
}
