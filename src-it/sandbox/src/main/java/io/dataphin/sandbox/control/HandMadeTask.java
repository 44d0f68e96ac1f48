package io.dataphin.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.dataphin.ComputeSource;
import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.dataphin.Env;
import io.dataphin.sandbox.dataphin.Scope;
import io.dataphin.sandbox.dataphin.task.SourceJobs.LatestJob;
import io.dataphin.sandbox.dataphin.task.StreamTask;
import io.dataphin.sandbox.dataphin.task.TaskOperations;
import io.dataphin.sandbox.http.Json;

/** A task as a person would leave it behind in the console: no check, no source binding unless one is given. */
final class HandMadeTask {
    private static final String SOMEBODY = "30012012";
    private static final String SOME_SQL = """
            CREATE TEMPORARY TABLE numbers (n BIGINT) WITH ('connector' = 'datagen');
            CREATE TEMPORARY TABLE nowhere (n BIGINT) WITH ('connector' = 'blackhole');
            INSERT INTO nowhere SELECT n FROM numbers;
            """;

    private HandMadeTask() {}

    /** Creates the task, or replaces its content and bumps its version. */
    static ObjectNode put(DataphinStore store, Scope scope, String name, JsonNode body) {
        ObjectNode content = defaults(store, scope);
        content.put("Name", name);
        content.setAll(StreamTask.writableFields(body));
        if (content.path("Type").asText().equals("FLINK_DATASTREAM")) {
            content.remove("Code");
        }
        String user = body.path("ModifierId").asText(SOMEBODY);
        StreamTask task = scope.project().taskNamed(name).orElse(null);
        if (task == null) {
            task = TaskOperations.add(store, scope, content, user);
        } else {
            task.write(content, user, store.clock().millis());
        }
        task.lockedBy(Json.text(body, "LockUserId"));
        if (body.path("Status").asText().equals("SUBMITTED")) {
            submit(store, scope, task, user);
        }
        if (body.path("OwnInstance").asBoolean(false)) {
            startOwn(store, task);
        }
        return task.toControlJson();
    }

    /** A job of the console's own, as if somebody had started the task there. */
    private static void startOwn(DataphinStore store, StreamTask task) {
        LatestJob job = new LatestJob(
                "own-job-" + task.fileId(), "RUNNING", store.clock().millis());
        store.instances().startOwn(task.fileId(), "own-" + task.fileId(), job);
    }

    /** Removes the task, whatever its state. */
    static ObjectNode remove(DataphinStore store, Scope scope, String name) {
        StreamTask task = scope.project().taskNamed(name).orElseThrow(() -> ControlError.notFound("task " + name));
        TaskOperations.remove(store, scope, task);
        return Json.object();
    }

    private static void submit(DataphinStore store, Scope scope, StreamTask task, String user) {
        StreamTask.Published snapshot = new StreamTask.Published(task.content().deepCopy(), task.version(), 0, user);
        task.submitSucceeded(task.version());
        store.publishes().submitted(scope.project(), task, snapshot, "by hand", user);
        if (!scope.project().pair()) {
            store.instances().takeEffect(task.fileId(), task.content());
        }
    }

    private static ObjectNode defaults(DataphinStore store, Scope scope) {
        ObjectNode content = Json.object()
                .put("Type", "FLINK_SQL")
                .put("Directory", "/")
                .put("Description", "made by hand")
                .put("Code", SOME_SQL)
                .put("DevConfigMode", "SYSTEM_DEFAULT")
                .put("OwnerId", SOMEBODY);
        content.putObject("Resource").put("ConfigType", "BASIC").put("Parallelism", 1);
        store.streamSource(scope.project(), Env.PROD).ifPresent(source -> setCluster(content, source));
        return content;
    }

    private static void setCluster(ObjectNode content, ComputeSource source) {
        JsonNode queue = source.queues().get(0);
        content.putObject("ProdCluster")
                .put("ClusterId", source.clusterId())
                .put("QueueName", queue.path("name").asText())
                .put("VvpClusterType", queue.path("type").asText());
        content.put("ProdEngineVersion", source.engineVersions().get(0));
    }
}
