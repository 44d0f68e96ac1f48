package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.AsyncResult;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.Instances;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.OneTask;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.TaskChange;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What answers about tasks mean. Codes that a flow decides upon become values, all others are final. */
final class TaskAnswers {

    private TaskAnswers() {}

    /** Empty when there is no such task. */
    static Optional<TargetTask> task(Answer<OneTask> answer) {
        if (answer.success()) {
            JsonNode data = answer.body().data();
            if (data == null || !data.isObject()) {
                throw Gateway.incomplete(Platform.TARGET, answer, false);
            }
            return Optional.of(StreamTask.full(data));
        }
        if (answer.code().equals(DataphinCodes.TASK_NOT_FOUND)) {
            return Optional.empty();
        }
        throw DataphinConnections.rejected(answer);
    }

    /** Of a create or an update. */
    static TaskWrite write(Answer<TaskChange> answer) {
        if (answer.success()) {
            return written(answer);
        }
        return switch (answer.code()) {
            case DataphinCodes.NAME_EXISTS -> new TaskWrite.NameTaken(answer.requestId());
            case DataphinCodes.VERSION_CONFLICT -> new TaskWrite.VersionConflict(answer.requestId());
            case DataphinCodes.LOCKED -> new TaskWrite.Locked(lockUser(answer), answer.requestId());
            case DataphinCodes.TYPE_MISMATCH -> new TaskWrite.TypeMismatch(answer.requestId());
            case DataphinCodes.TASK_NOT_FOUND -> new TaskWrite.Missing(answer.requestId());
            default -> throw DataphinConnections.rejected(answer);
        };
    }

    private static TaskWrite written(Answer<TaskChange> answer) {
        return fields(answer)
                .filter(task -> task.fileId() != null && task.version() != null)
                .map(task -> new TaskWrite.Written(task.fileId(), task.version(), task.url(), answer.requestId()))
                .orElseThrow(() -> Gateway.incomplete(Platform.TARGET, answer, true));
    }

    /** Refusals have fields, too, also those with an HTTP error, which have no body. */
    private static Optional<TaskChange.Fields> fields(Answer<TaskChange> answer) {
        return Optional.ofNullable(Json.read(answer.json(), TaskChange.class)).map(TaskChange::data);
    }

    static TaskDelete delete(Answer<TaskChange> answer) {
        if (answer.success()) {
            return new TaskDelete.Deleted(answer.requestId());
        }
        return switch (answer.code()) {
            case DataphinCodes.TASK_NOT_FOUND -> new TaskDelete.Missing(answer.requestId());
            case DataphinCodes.VERSION_CONFLICT -> new TaskDelete.VersionConflict(answer.requestId());
            case DataphinCodes.LOCKED -> new TaskDelete.Locked(lockUser(answer), answer.requestId());
            case DataphinCodes.SUBMIT_RUNNING -> new TaskDelete.SubmitRunning(answer.requestId());
            case DataphinCodes.ALREADY_PUBLISHED -> new TaskDelete.Published(answer.requestId());
            default -> throw DataphinConnections.rejected(answer);
        };
    }

    static TaskSubmit submit(Answer<TaskChange> answer) {
        if (answer.success()) {
            return new TaskSubmit.Accepted(asyncId(answer), answer.requestId());
        }
        return switch (answer.code()) {
            case DataphinCodes.SUBMIT_RUNNING -> new TaskSubmit.AlreadyRunning(asyncId(answer), answer.requestId());
            case DataphinCodes.VERSION_CONFLICT -> new TaskSubmit.VersionConflict(answer.requestId());
            case DataphinCodes.LOCKED -> new TaskSubmit.Locked(lockUser(answer), answer.requestId());
            case DataphinCodes.TASK_NOT_FOUND -> new TaskSubmit.Missing(answer.requestId());
            default -> throw DataphinConnections.rejected(answer);
        };
    }

    private static long asyncId(Answer<TaskChange> answer) {
        return fields(answer)
                .map(TaskChange.Fields::asyncId)
                .orElseThrow(() -> Gateway.incomplete(Platform.TARGET, answer, true));
    }

    private static String lockUser(Answer<TaskChange> answer) {
        return fields(answer).map(TaskChange.Fields::lockUserId).orElse("");
    }

    static SubmitProgress progress(Answer<AsyncResult> answer) {
        if (answer.success()) {
            AsyncResult.Progress data = answer.body().data();
            return data == null ? new SubmitProgress.Running() : progress(data, answer.requestId());
        }
        if (answer.code().equals(DataphinCodes.ASYNC_NOT_FOUND)) {
            return new SubmitProgress.Unknown(answer.requestId());
        }
        throw DataphinConnections.rejected(answer);
    }

    private static SubmitProgress progress(AsyncResult.Progress data, String requestId) {
        return switch (Lenient.orEmpty(data.status())) {
            case "SUCCESS" -> new SubmitProgress.Succeeded(data.submitId(), Lenient.orZero(data.version()), requestId);
            case "FAILED" ->
                new SubmitProgress.Failed(
                        Lenient.orEmpty(data.errorCode()),
                        Lenient.orEmpty(data.errorMessage()),
                        Lenient.orEmpty(data.log()),
                        Lenient.items(data.missingResources()),
                        Lenient.items(data.missingFunctions()),
                        requestId);
            default -> new SubmitProgress.Running();
        };
    }

    /** Empty when the platform does not know the submit. A failed submit without a log still has its error. */
    static Optional<String> submitLog(Answer<AsyncResult> answer) {
        if (answer.success()) {
            AsyncResult.Progress data = answer.body().data();
            return Optional.of(data == null ? "" : submitLog(data));
        }
        if (answer.code().equals(DataphinCodes.ASYNC_NOT_FOUND)) {
            return Optional.empty();
        }
        throw DataphinConnections.rejected(answer);
    }

    private static String submitLog(AsyncResult.Progress data) {
        String log = Lenient.orEmpty(data.log());
        if (!log.isBlank()) {
            return log;
        }
        return Stream.of(Lenient.orEmpty(data.errorCode()), Lenient.orEmpty(data.errorMessage()))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(": "));
    }

    /** Instances by file id; a map of the caller's own. */
    static Map<String, TaskInstance> instances(Instances answer) {
        Map<String, TaskInstance> instances = new HashMap<>();
        Lenient.items(answer.data()).forEach(row -> instances.put(Lenient.orEmpty(row.fileId()), instance(row)));
        return instances;
    }

    private static TaskInstance instance(Instances.Instance row) {
        return new TaskInstance(
                Lenient.orEmpty(row.status()),
                Lenient.orEmpty(row.deploymentId()),
                Lenient.orEmpty(row.jobId()),
                row.startTime());
    }
}
