package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.AcsAnswer;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TargetTask;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What answers about tasks mean. Codes that a flow decides upon become values, all others are final. */
final class TaskAnswers {

    private TaskAnswers() {}

    /** Empty when there is no such task. */
    static Optional<TargetTask> task(AcsAnswer answer) {
        if (answer.success()) {
            JsonNode data = answer.body().path("Data");
            if (!data.isObject()) {
                throw DataphinCalls.incomplete(Operation.GET_STREAM_TASK, answer);
            }
            return Optional.of(TaskReader.full(data));
        }
        if (answer.code().equals(Codes.TASK_NOT_FOUND)) {
            return Optional.empty();
        }
        throw DataphinCalls.rejected(answer);
    }

    /** @param operation create or update */
    static TaskWrite write(Operation operation, AcsAnswer answer) {
        if (answer.success()) {
            return written(operation, answer);
        }
        return switch (answer.code()) {
            case Codes.NAME_EXISTS -> new TaskWrite.NameTaken(answer.requestId());
            case Codes.VERSION_CONFLICT -> new TaskWrite.VersionConflict(answer.requestId());
            case Codes.LOCKED -> new TaskWrite.Locked(lockUser(answer), answer.requestId());
            case Codes.TYPE_MISMATCH -> new TaskWrite.TypeMismatch(answer.requestId());
            case Codes.TASK_NOT_FOUND -> new TaskWrite.Missing(answer.requestId());
            default -> throw DataphinCalls.rejected(answer);
        };
    }

    private static TaskWrite written(Operation operation, AcsAnswer answer) {
        JsonNode data = answer.body().path("Data");
        String fileId = Lenient.text(data.path("FileId"));
        Long version = Lenient.whole(data.path("Version"));
        if (fileId.isEmpty() || version == null) {
            throw DataphinCalls.incomplete(operation, answer);
        }
        return new TaskWrite.Written(fileId, version, Lenient.textOrNull(data.path("Url")), answer.requestId());
    }

    static TaskDelete delete(AcsAnswer answer) {
        if (answer.success()) {
            return new TaskDelete.Deleted(answer.requestId());
        }
        return switch (answer.code()) {
            case Codes.TASK_NOT_FOUND -> new TaskDelete.Missing(answer.requestId());
            case Codes.VERSION_CONFLICT -> new TaskDelete.VersionConflict(answer.requestId());
            case Codes.LOCKED -> new TaskDelete.Locked(lockUser(answer), answer.requestId());
            case Codes.SUBMIT_RUNNING -> new TaskDelete.SubmitRunning(answer.requestId());
            case Codes.ALREADY_PUBLISHED -> new TaskDelete.Published(answer.requestId());
            default -> throw DataphinCalls.rejected(answer);
        };
    }

    static TaskSubmit submit(AcsAnswer answer) {
        if (answer.success()) {
            return new TaskSubmit.Accepted(asyncId(answer), answer.requestId());
        }
        return switch (answer.code()) {
            case Codes.SUBMIT_RUNNING -> new TaskSubmit.AlreadyRunning(asyncId(answer), answer.requestId());
            case Codes.VERSION_CONFLICT -> new TaskSubmit.VersionConflict(answer.requestId());
            case Codes.LOCKED -> new TaskSubmit.Locked(lockUser(answer), answer.requestId());
            case Codes.TASK_NOT_FOUND -> new TaskSubmit.Missing(answer.requestId());
            default -> throw DataphinCalls.rejected(answer);
        };
    }

    private static long asyncId(AcsAnswer answer) {
        Long asyncId = Lenient.whole(answer.body().path("Data").path("AsyncId"));
        if (asyncId == null) {
            throw DataphinCalls.incomplete(Operation.SUBMIT_STREAM_TASK_BY_ASYNC, answer);
        }
        return asyncId;
    }

    private static String lockUser(AcsAnswer answer) {
        return Lenient.text(answer.body().path("Data").path("LockUserId"));
    }

    static SubmitProgress progress(AcsAnswer answer) {
        if (answer.success()) {
            return progress(answer.body().path("Data"), answer.requestId());
        }
        if (answer.code().equals(Codes.ASYNC_NOT_FOUND)) {
            return new SubmitProgress.Unknown(answer.requestId());
        }
        throw DataphinCalls.rejected(answer);
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

    /** Instances by file id; a map of the caller's own. */
    static Map<String, TaskInstance> instances(JsonNode rows) {
        Map<String, TaskInstance> instances = new HashMap<>();
        rows.forEach(row -> instances.put(Lenient.text(row.path("FileId")), instance(row)));
        return instances;
    }

    private static TaskInstance instance(JsonNode row) {
        return new TaskInstance(
                Lenient.text(row.path("Status")),
                Lenient.text(row.path("DeploymentId")),
                Lenient.text(row.path("JobId")),
                Lenient.time(row.path("StartTime")));
    }
}
