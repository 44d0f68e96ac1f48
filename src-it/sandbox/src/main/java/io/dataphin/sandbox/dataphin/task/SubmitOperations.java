package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.DataphinCall;
import io.dataphin.sandbox.dataphin.Operation;
import io.dataphin.sandbox.dataphin.Permissions;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/** Submitting a task and asking how that went. */
public final class SubmitOperations {
    private SubmitOperations() {}

    /** The operations of this class. */
    public static List<Operation> all() {
        return List.of(
                Operation.consoleWrite("SubmitStreamTaskByAsync", 2, SubmitOperations::submit),
                Operation.read("GetStreamTaskAsyncResult", SubmitOperations::result));
    }

    private static JsonNode submit(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        JsonNode command = call.requiredForm("SubmitCommand");
        StreamTask task = TaskGuards.task(scope, command);
        Permissions.requireWriter(call, scope);
        TaskGuards.requireUnlocked(call, task);
        TaskGuards.requireVersion(command, "Version", task);
        TaskGuards.requireNoRunningSubmit(call, task);
        Submit submit = call.store()
                .submits()
                .accept(scope, task, command.path("Comment").asText(""), call.opUserId());
        return Operation.payload("Data", Json.object().put("AsyncId", submit.asyncId()));
    }

    private static JsonNode result(DataphinCall call) {
        Scope scope = Scope.ofContext(call);
        String asyncId = call.required("AsyncId");
        Submit submit = call.store()
                .submits()
                .find(asyncId)
                .filter(found -> found.scope().project() == scope.project())
                .orElseThrow(() -> new BusinessError("DPN.Stream.AsyncNotFound", "no asynchronous submit " + asyncId));
        return Operation.payload("Data", submit.toJson());
    }
}
