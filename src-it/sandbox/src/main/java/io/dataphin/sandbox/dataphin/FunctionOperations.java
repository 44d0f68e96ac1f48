package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/** Real-time functions of a project. */
final class FunctionOperations {
    private FunctionOperations() {}

    static List<Operation> all() {
        return List.of(
                Operation.read("ListStreamUdfs", FunctionOperations::list),
                Operation.consoleWrite("CreateStreamUdf", 3, FunctionOperations::create));
    }

    private static JsonNode list(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("ListCommand");
        List<String> names = NameList.read(command);
        List<ObjectNode> rows = scope.project().functions().stream()
                .filter(function -> !scope.publishedSide() || function.published())
                .filter(function ->
                        names.isEmpty() || names.stream().anyMatch(name -> name.equalsIgnoreCase(function.name())))
                .map(Udf::toJson)
                .toList();
        return Operation.payload("PageResult", Paging.page(rows, command, "PageNum", "List"));
    }

    private static JsonNode create(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("CreateCommand");
        Project project = scope.project();
        Permissions.requireWriter(call, scope);
        Udf function = new Udf(
                call.store().ids().nextFunction(),
                command.path("Name").asText(),
                command.path("ClassName").asText(),
                Json.textList(command.path("ResourceNames")),
                !project.pair());
        checkContent(command, project);
        project.put(function);
        if (project.pair()) {
            call.store()
                    .publishes()
                    .submitted(project, function, command.path("Comment").asText(), call.opUserId());
        }
        return Operation.payload("Data", LongNode.valueOf(function.id()));
    }

    private static void checkContent(JsonNode command, Project project) {
        String name = command.path("Name").asText();
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw BusinessError.invalid("Name has letters, digits and underscores and starts with a letter");
        }
        if (Json.text(command, "ClassName") == null) {
            throw BusinessError.invalid("ClassName is missing");
        }
        if (project.function(name).isPresent()) {
            throw new BusinessError("DPN.Stream.FunctionExists", "function " + name + " exists already");
        }
        for (String resource : Json.textList(command.path("ResourceNames"))) {
            if (!project.resources().containsKey(resource)) {
                throw BusinessError.resourceNotFound(resource);
            }
        }
    }
}
