package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.Json;
import io.dataphin.migration.acs.Lenient;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;

/** Writes and submits tasks. Codes that the flow decides upon become values, all others are final. */
final class BlockingTaskWrites {

    private final BlockingDataphinClient client;

    BlockingTaskWrites(BlockingDataphinClient client) {
        this.client = client;
    }

    TaskWrite write(Operation operation, CallContext context, ProjectRef project, ObjectNode command) {
        String field = operation == Operation.CREATE_STREAM_TASK ? "CreateCommand" : "UpdateCommand";
        Parameters parameters =
                Parameters.context(project.projectId(), project.env()).form(field, command);
        AcsAnswer answer = client.call(operation, context, parameters);
        return answer.success() ? written(operation, answer) : refusedWrite(answer);
    }

    private TaskWrite written(Operation operation, AcsAnswer answer) {
        JsonNode data = answer.body().path("Data");
        String fileId = Lenient.text(data.path("FileId"));
        Long version = Lenient.whole(data.path("Version"));
        if (fileId.isEmpty() || version == null) {
            throw client.incomplete(operation, answer);
        }
        return new TaskWrite.Written(fileId, version, Lenient.textOrNull(data.path("Url")), answer.requestId());
    }

    private TaskWrite refusedWrite(AcsAnswer answer) {
        return switch (answer.code()) {
            case Codes.NAME_EXISTS -> new TaskWrite.NameTaken(answer.requestId());
            case Codes.VERSION_CONFLICT -> new TaskWrite.VersionConflict(answer.requestId());
            case Codes.LOCKED -> new TaskWrite.Locked(lockUser(answer), answer.requestId());
            case Codes.TYPE_MISMATCH -> new TaskWrite.TypeMismatch(answer.requestId());
            case Codes.TASK_NOT_FOUND -> new TaskWrite.Missing(answer.requestId());
            default -> throw client.rejected(answer);
        };
    }

    TaskDelete delete(CallContext context, ProjectRef project, ObjectNode command) {
        Parameters parameters =
                Parameters.context(project.projectId(), project.env()).form("DeleteCommand", command);
        AcsAnswer answer = client.call(Operation.DELETE_STREAM_TASK, context, parameters);
        if (answer.success()) {
            return new TaskDelete.Deleted(answer.requestId());
        }
        return switch (answer.code()) {
            case Codes.TASK_NOT_FOUND -> new TaskDelete.Missing(answer.requestId());
            case Codes.VERSION_CONFLICT -> new TaskDelete.VersionConflict(answer.requestId());
            case Codes.LOCKED -> new TaskDelete.Locked(lockUser(answer), answer.requestId());
            case Codes.SUBMIT_RUNNING -> new TaskDelete.SubmitRunning(answer.requestId());
            case Codes.ALREADY_PUBLISHED -> new TaskDelete.Published(answer.requestId());
            default -> throw client.rejected(answer);
        };
    }

    TaskSubmit submit(CallContext context, ProjectRef project, ObjectNode command) {
        Parameters parameters =
                Parameters.context(project.projectId(), project.env()).form("SubmitCommand", command);
        AcsAnswer answer = client.call(Operation.SUBMIT_STREAM_TASK_BY_ASYNC, context, parameters);
        if (answer.success()) {
            return new TaskSubmit.Accepted(asyncId(answer), answer.requestId());
        }
        return switch (answer.code()) {
            case Codes.SUBMIT_RUNNING -> new TaskSubmit.AlreadyRunning(asyncId(answer), answer.requestId());
            case Codes.VERSION_CONFLICT -> new TaskSubmit.VersionConflict(answer.requestId());
            case Codes.LOCKED -> new TaskSubmit.Locked(lockUser(answer), answer.requestId());
            case Codes.TASK_NOT_FOUND -> new TaskSubmit.Missing(answer.requestId());
            default -> throw client.rejected(answer);
        };
    }

    private long asyncId(AcsAnswer answer) {
        Long asyncId = Lenient.whole(answer.body().path("Data").path("AsyncId"));
        if (asyncId == null) {
            throw client.incomplete(Operation.SUBMIT_STREAM_TASK_BY_ASYNC, answer);
        }
        return asyncId;
    }

    private static String lockUser(AcsAnswer answer) {
        return Lenient.text(answer.body().path("Data").path("LockUserId"));
    }

    SubmitProgress progress(CallContext context, ProjectRef project, long asyncId) {
        Parameters parameters =
                Parameters.context(project.projectId(), project.env()).query("AsyncId", asyncId);
        AcsAnswer answer = client.call(Operation.GET_STREAM_TASK_ASYNC_RESULT, context, parameters);
        if (answer.success()) {
            return progress(answer.body().path("Data"), answer.requestId());
        }
        if (answer.code().equals(Codes.ASYNC_NOT_FOUND)) {
            return new SubmitProgress.Unknown(answer.requestId());
        }
        throw client.rejected(answer);
    }

    private static SubmitProgress progress(JsonNode data, String requestId) {
        return switch (Lenient.text(data.path("Status"))) {
            case "SUCCESS" ->
                new SubmitProgress.Succeeded(
                        Lenient.whole(data.path("SubmitId")), Lenient.wholeOrZero(data.path("Version")), requestId);
            case "FAILED" ->
                new SubmitProgress.Failed(
                        Lenient.text(data.path("ErrorCode")),
                        Lenient.text(data.path("ErrorMessage")),
                        Lenient.text(data.path("Log")),
                        Lenient.texts(data.path("MissingResources")),
                        Lenient.texts(data.path("MissingFunctions")),
                        requestId);
            default -> new SubmitProgress.Running();
        };
    }

    static ObjectNode submitCommand(String fileId, long version, String comment) {
        return Json.object().put("FileId", fileId).put("Version", version).put("Comment", comment);
    }
}
