package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.DataphinCall;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.Operation;
import io.dataphin.sandbox.dataphin.Permissions;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/** Create, update and delete of tasks. */
public final class TaskOperations {
    private TaskOperations() {}

    /** The operations of this class. */
    public static List<Operation> all() {
        return List.of(
                Operation.consoleWrite("CreateStreamTask", 3, TaskOperations::create),
                Operation.consoleWrite("UpdateStreamTask", 2, TaskOperations::update),
                Operation.consoleWrite("DeleteStreamTask", 3, TaskOperations::delete));
    }

    private static JsonNode create(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        ObjectNode content = StreamTask.writableFields(call.requiredForm("CreateCommand"));
        Permissions.requireWriter(call, scope);
        new TaskContentCheck(call.store(), scope).check(content, null);
        setDefaults(content, call.opUserId());
        StreamTask task = add(call.store(), scope, content, call.opUserId());
        return Operation.payload(
                "Data",
                Json.object()
                        .put("FileId", task.fileId())
                        .put("JobId", task.jobId())
                        .put("Version", task.version())
                        .put("Url", url(call, scope, task)));
    }

    /** Adds a task whose content is known to be right. */
    public static StreamTask add(DataphinStore store, Scope scope, ObjectNode content, String userId) {
        StreamTask task = new StreamTask(store.ids().nextFile(), store.ids().nextJob());
        task.write(content, userId, store.clock().millis());
        scope.project().add(task);
        return task;
    }

    private static void setDefaults(ObjectNode content, String userId) {
        if (!content.has("Directory")) {
            content.put("Directory", "/");
        }
        if (!content.has("OwnerId")) {
            content.put("OwnerId", userId);
        }
        if (!content.has("DevConfigMode")) {
            content.put("DevConfigMode", "SYSTEM_DEFAULT");
        }
    }

    private static String url(DataphinCall call, Scope scope, StreamTask task) {
        return "/dev/streamJob/" + task.fileId() + "?env=" + scope.env() + "&projectId="
                + scope.project().id() + "&tenantId=" + call.store().tenantId();
    }

    private static JsonNode update(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("UpdateCommand");
        StreamTask task = TaskGuards.task(scope, command);
        Permissions.requireWriter(call, scope);
        TaskGuards.requireUnlocked(call, task);
        requireSameType(command, task);
        TaskGuards.requireVersion(command, "ExpectedVersion", task);
        ObjectNode content = StreamTask.writableFields(command);
        for (String field : TaskFields.KEPT_BY_UPDATE) {
            if (!content.has(field) && task.content().has(field)) {
                content.set(field, task.content().get(field).deepCopy());
            }
        }
        new TaskContentCheck(call.store(), scope).check(content, task);
        task.write(content, call.opUserId(), call.store().clock().millis());
        return Operation.payload(
                "Data", Json.object().put("FileId", task.fileId()).put("Version", task.version()));
    }

    private static void requireSameType(JsonNode command, StreamTask task) {
        String type = Json.text(command, "Type");
        if (type != null && !type.equals(task.type())) {
            throw new BusinessError("DPN.Stream.TypeMismatch", "the task is of type " + task.type());
        }
    }

    private static JsonNode delete(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("DeleteCommand");
        StreamTask task = TaskGuards.task(scope, command);
        Permissions.requireWriter(call, scope);
        TaskGuards.requireUnlocked(call, task);
        TaskGuards.requireVersion(command, "ExpectedVersion", task);
        TaskGuards.requireNoRunningSubmit(call, task);
        if (task.published().isPresent()) {
            throw new BusinessError("DPN.Stream.AlreadyPublished", "task " + task.name() + " was published");
        }
        remove(call.store(), scope, task);
        return Operation.payload("Data", Json.object().put("FileId", task.fileId()));
    }

    /** Removes a task, what waits to be published of it, and its hold on a deployment; nothing is stopped. */
    public static void remove(DataphinStore store, Scope scope, StreamTask task) {
        scope.project().remove(task);
        store.instances().forget(task.fileId());
        store.publishes().withdraw(task.fileId());
    }
}
