package io.dataphin.migration.platform.dataphin;

import static io.dataphin.migration.platform.gateway.Lenient.text;
import static io.dataphin.migration.platform.gateway.Lenient.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskResource.ConfigType;
import io.dataphin.migration.api.task.TaskType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the platform's StreamTask. A type or status that this version does not know is null or OTHER, never an error. */
final class TaskReader {

    private TaskReader() {}

    /** A task without its content, as lists give it. */
    static TargetTask summary(JsonNode task) {
        return task(task, null);
    }

    /** A task with its content. */
    static TargetTask full(JsonNode task) {
        return task(task, content(task));
    }

    private static TargetTask task(JsonNode task, TaskDraft content) {
        return new TargetTask(
                text(task.path("FileId")),
                Lenient.wholeOrZero(task.path("Version")),
                known(Status.values(), task.path("Status"), Status.OTHER),
                content,
                text(task.path("Name")),
                type(task),
                origin(task.path("SourceBinding")),
                textOrNull(task.path("LockUserId")),
                textOrNull(task.path("ModifierId")),
                Lenient.time(task.path("GmtModified")),
                Json.canonical(task));
    }

    private static TaskDraft content(JsonNode task) {
        return new TaskDraft(
                text(task.path("Name")),
                type(task),
                textOrNull(task.path("Directory")),
                textOrNull(task.path("Description")),
                textOrNull(task.path("Code")),
                mainResource(task.path("MainResource")),
                Lenient.texts(task.path("DependencyResourceNames")),
                cluster(task.path("ProdCluster")),
                textOrNull(task.path("ProdEngineVersion")),
                resource(task.path("Resource")),
                checkpoint(task.path("Checkpoint")),
                textOrNull(task.path("StateTtl")),
                pairs(task.path("RuntimeParams")),
                pairs(task.path("Variables")),
                textOrNull(task.path("OwnerId")));
    }

    private static TaskType type(JsonNode task) {
        return known(TaskType.values(), task.path("Type"), null);
    }

    private static MainResource mainResource(JsonNode main) {
        if (!main.isObject()) {
            return null;
        }
        return new MainResource(
                text(main.path("ResourceName")), textOrNull(main.path("ClassName")), textOrNull(main.path("MainArgs")));
    }

    /** A cluster as tasks and cluster lists spell it; null when there is none. */
    static TaskCluster cluster(JsonNode cluster) {
        if (!cluster.isObject()) {
            return null;
        }
        return new TaskCluster(
                text(cluster.path("ClusterId")), text(cluster.path("QueueName")), text(cluster.path("VvpClusterType")));
    }

    private static TaskResource resource(JsonNode resource) {
        if (!resource.isObject()) {
            return null;
        }
        return new TaskResource(
                known(ConfigType.values(), resource.path("ConfigType"), null),
                Lenient.whole(resource.path("Parallelism")),
                Lenient.whole(resource.path("TaskManagerCount")),
                Lenient.decimal(resource.path("TaskManagerCpu")),
                textOrNull(resource.path("TaskManagerMemory")),
                Lenient.decimal(resource.path("JobManagerCpu")),
                textOrNull(resource.path("JobManagerMemory")),
                textOrNull(resource.path("Plan")));
    }

    private static TaskCheckpoint checkpoint(JsonNode checkpoint) {
        if (!checkpoint.isObject()) {
            return null;
        }
        return new TaskCheckpoint(
                Lenient.whole(checkpoint.path("IntervalSeconds")), Lenient.whole(checkpoint.path("MinPauseSeconds")));
    }

    private static TaskOrigin origin(JsonNode binding) {
        if (!binding.isObject()) {
            return null;
        }
        return new TaskOrigin(
                text(binding.path("Platform")),
                text(binding.path("Workspace")),
                text(binding.path("Namespace")),
                text(binding.path("DeploymentId")),
                text(binding.path("MigrationKey")));
    }

    private static List<KeyValue> pairs(JsonNode list) {
        List<KeyValue> pairs = new ArrayList<>();
        list.forEach(pair -> pairs.add(new KeyValue(text(pair.path("Key")), text(pair.path("Value")))));
        return pairs;
    }

    private static <E extends Enum<E>> E known(E[] values, JsonNode word, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text(word)))
                .findFirst()
                .orElse(otherwise);
    }
}
