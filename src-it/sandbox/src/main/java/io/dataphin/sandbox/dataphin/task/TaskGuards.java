package io.dataphin.sandbox.dataphin.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.dataphin.BusinessError;
import io.dataphin.sandbox.dataphin.DataphinCall;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.http.Json;

/** The checks that writes of one task share, each throwing its code of the contract. */
final class TaskGuards {
    private TaskGuards() {}

    /** The task that a command names by FileId, as far as this side sees it. */
    static StreamTask task(Scope scope, JsonNode command) {
        String fileId = Json.text(command, "FileId");
        if (fileId == null) {
            throw BusinessError.invalid("FileId is missing");
        }
        return scope.project().task(fileId).filter(task -> visible(scope, task)).orElseThrow(() -> notFound(fileId));
    }

    static boolean visible(Scope scope, StreamTask task) {
        return !scope.publishedSide() || task.published().isPresent();
    }

    static BusinessError notFound(String what) {
        return new BusinessError("DPN.Stream.TaskNotFound", "task " + what + " does not exist");
    }

    static void requireUnlocked(DataphinCall call, StreamTask task) {
        String holder = task.lockUserId();
        if (holder != null && !holder.equals(call.opUserId())) {
            throw new BusinessError(
                    "DPN.Stream.Locked",
                    "user " + holder + " is editing the task",
                    Json.object().put("LockUserId", holder));
        }
    }

    static void requireVersion(JsonNode command, String field, StreamTask task) {
        if (!command.path(field).asText().matches("\\d{1,18}")) {
            throw BusinessError.invalid(field + " is missing");
        }
        long version = command.path(field).asLong();
        if (version != task.version()) {
            throw new BusinessError(
                    "DPN.Stream.VersionConflict", "the current version is " + task.version() + ", not " + version);
        }
    }

    static void requireNoRunningSubmit(DataphinCall call, StreamTask task) {
        call.store().submits().runningOf(task).ifPresent(running -> {
            throw new BusinessError(
                    "DPN.Stream.SubmitRunning",
                    "a submit of the task is running",
                    Json.object().put("AsyncId", running.asyncId()));
        });
    }
}
