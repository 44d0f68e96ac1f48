package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.DataphinCall;
import io.dataphin.sandbox.dataphin.Env;
import io.dataphin.sandbox.dataphin.NameList;
import io.dataphin.sandbox.dataphin.Operation;
import io.dataphin.sandbox.dataphin.Paging;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads of tasks and of their production instances. */
public final class TaskQueries {
    private static final int MAX_FILES = 100;

    private TaskQueries() {}

    /** The operations of this class. */
    public static List<Operation> all() {
        return List.of(
                Operation.read("ListStreamTasks", TaskQueries::list),
                Operation.read("GetStreamTask", TaskQueries::get),
                Operation.read("GetStreamJobs", TaskQueries::streamJobs),
                Operation.read("GetStreamInstances", TaskQueries::instances));
    }

    private static JsonNode list(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("ListCommand");
        Set<String> names = Set.copyOf(NameList.read(command));
        String keyword = Json.text(command, "Keyword");
        List<TaskView> tasks = TaskView.all(scope)
                .filter(task -> names.isEmpty() || names.contains(task.name()))
                .filter(task -> keyword == null || task.name().contains(keyword.toLowerCase(Locale.ROOT)))
                .filter(task -> listed(command.path("TypeList"), task.type()))
                .filter(task -> listed(command.path("StatusList"), task.status().name()))
                .toList();
        return Operation.payload("PageResult", Paging.page(tasks, TaskView::toListItem, command, "PageNum", "List"));
    }

    private static boolean listed(JsonNode wanted, String value) {
        return wanted.isEmpty() || Json.textList(wanted).contains(value);
    }

    private static JsonNode get(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode id = call.requiredForm("QueryId");
        String fileId = Json.text(id, "FileId");
        String name = Json.text(id, "Name");
        if (fileId == null && name == null) {
            throw BusinessError.invalid("QueryId needs FileId or Name");
        }
        TaskView found = (fileId == null ? TaskView.all(scope) : TaskView.ofFile(scope, fileId))
                .filter(task -> name == null || name.equals(task.name()))
                .findFirst()
                .orElseThrow(() -> TaskGuards.notFound(fileId == null ? name : fileId));
        return Operation.payload("Data", found.toJson());
    }

    private static JsonNode streamJobs(DataphinCall call) {
        Scope scope = Scope.of(call, call.required("ProjectId"), call.required("Env"));
        List<ObjectNode> rows = TaskView.all(scope)
                .map(TaskView::toJson)
                .map(task -> Json.object()
                        .put("Id", task.path("JobId").asLong())
                        .put("JobName", task.path("Name").asText())
                        .put("Type", task.path("Type").asText())
                        .put("Status", statusNumber(task))
                        .put("Env", scope.env().name())
                        .put("ProjectId", Long.toString(scope.project().id()))
                        .put("OwnerId", task.path("OwnerId").asText())
                        .put("ModifierId", task.path("ModifierId").asText()))
                .toList();
        return Operation.payload("Data", Json.nodes(rows));
    }

    private static String statusNumber(ObjectNode task) {
        return Integer.toString(TaskStatus.valueOf(task.path("Status").asText()).number());
    }

    private static JsonNode instances(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        if (scope.env() != Env.PROD) {
            throw BusinessError.invalid("instances are asked for with Env PROD");
        }
        List<String> fileIds = Json.textList(call.requiredForm("QueryCommand").path("FileIdList"));
        if (fileIds.size() > MAX_FILES) {
            throw BusinessError.invalid("FileIdList has at most " + MAX_FILES + " ids");
        }
        ArrayNode rows = Json.array();
        fileIds.stream()
                .filter(id -> scope.project().task(id).isPresent())
                .map(call.store().instances()::row)
                .flatMap(Optional::stream)
                .forEach(rows::add);
        return Operation.payload("Data", rows);
    }
}
