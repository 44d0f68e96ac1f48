package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.acs.Hashing;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of a project and the temporary credentials for uploading them. */
final class ResourceOperations {
    private static final List<String> FIELDS =
            List.of("Name", "ResourceType", "ComputeEngineType", "Directory", "StorageAddress", "Description");
    private static final long CREDENTIAL_MILLIS = 3_600_000;

    private ResourceOperations() {}

    static List<Operation> all() {
        return List.of(
                Operation.read("GetResource", ResourceOperations::get),
                Operation.read("ListStreamResources", ResourceOperations::list),
                Operation.read("GetFileStorageCredential", ResourceOperations::credential),
                Operation.publicWrite("CreateResource", 3, ResourceOperations::create));
    }

    private static JsonNode get(DataphinCall call) {
        Project project = call.project(call.required("ProjectId"));
        String name = call.required("Name");
        Resource resource = Optional.ofNullable(project.resources().get(name))
                .orElseThrow(() -> BusinessError.resourceNotFound(name));
        return Operation.payload("ResourceInfo", resource.toJson().put("ProjectId", Long.toString(project.id())));
    }

    private static JsonNode list(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("ListCommand");
        List<String> names = NameList.read(command);
        List<ObjectNode> rows = scope.project().resources().values().stream()
                .filter(resource -> !scope.publishedSide() || resource.published())
                .filter(resource -> names.isEmpty() || names.contains(resource.name()))
                .map(Resource::toListItem)
                .toList();
        return Operation.payload("PageResult", Paging.page(rows, command, "PageNum", "List"));
    }

    private static JsonNode credential(DataphinCall call) {
        String project = call.text("ProjectId");
        String name = call.store().tenantId() + '/' + (project == null ? "0" : project) + '/' + UUID.randomUUID();
        call.store().issued().add(name);
        ObjectNode credential = Json.object()
                .put("StorageType", "oss")
                .put("Endpoint", "http://" + call.host() + "/_storage")
                .put("Region", "cn-shanghai")
                .put("Bucket", "dataphin-sandbox")
                .put("ObjectName", name)
                .put("AccessId", "STS.sandbox")
                .put("AccessKey", "sandbox-temporary-key")
                .put("SecurityToken", "sandbox-temporary-token")
                .put("Expiration", call.store().clock().millis() + CREDENTIAL_MILLIS);
        return Operation.payload("StorageCredential", credential);
    }

    private static JsonNode create(DataphinCall call) {
        JsonNode command = call.requiredForm("CreateCommand");
        Project project = call.project(command.path("ProjectId").asText());
        Permissions.requireWriter(call, new Scope(project, project.developmentSide()));
        checkContent(command, project);
        ObjectNode content = Json.object();
        FIELDS.forEach(field -> content.put(field, command.path(field).asText()));
        byte[] bytes = call.store()
                .storage()
                .getOrDefault(content.path("StorageAddress").asText(), new byte[0]);
        content.put("Size", bytes.length).put("Sha256", Hashing.sha256(bytes));
        content.put("Creator", call.opUserId()).put("LastModifier", call.opUserId());
        Resource resource = new Resource(call.store().ids().nextResource(), content, !project.pair());
        project.resources().put(resource.name(), resource);
        if (project.pair()) {
            call.store()
                    .publishes()
                    .submitted(project, resource, command.path("Comment").asText(), call.opUserId());
        }
        return Operation.payload("Data", LongNode.valueOf(resource.id()));
    }

    private static void checkContent(JsonNode command, Project project) {
        String name = command.path("Name").asText();
        if (!name.matches("[A-Za-z_.-][A-Za-z0-9_.-]{2,199}")) {
            throw BusinessError.invalid(
                    "Name has 3 to 200 digits, letters, underscores, hyphens and periods, the first is no digit");
        }
        if (!List.of("FILE", "JAR", "PYTHON", "OTHERS")
                .contains(command.path("ResourceType").asText())) {
            throw BusinessError.invalid("ResourceType must be FILE, JAR, PYTHON or OTHERS");
        }
        if (Json.text(command, "StorageAddress") == null) {
            throw BusinessError.invalid("StorageAddress is missing");
        }
        if (project.resources().containsKey(name)) {
            throw new BusinessError("DPN.Resource.NameExists", "resource " + name + " exists already");
        }
    }
}
