package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskResource;
import java.math.BigDecimal;
import java.util.List;

/** Writes a draft as the platform's StreamTask. What is not set, and what is empty, is left out. */
final class TaskWriter {

    private TaskWriter() {}

    /** The StreamTask of a CreateCommand. */
    static ObjectNode write(TaskDraft draft, TaskOrigin origin) {
        ObjectNode task = Json.object();
        text(task, "Name", draft.name());
        text(task, "Type", draft.type().name());
        text(task, "Directory", draft.directory());
        text(task, "Description", draft.description());
        text(task, "Code", draft.code());
        part(task, "MainResource", mainResource(draft.mainResource()));
        names(task, draft.dependencyResourceNames());
        part(task, "ProdCluster", cluster(draft.cluster()));
        text(task, "ProdEngineVersion", draft.engineVersion());
        text(task, "DevConfigMode", "SYSTEM_DEFAULT");
        part(task, "Resource", resource(draft.resource()));
        part(task, "Checkpoint", checkpoint(draft.checkpoint()));
        text(task, "StateTtl", draft.stateTtl());
        pairs(task, "RuntimeParams", draft.runtimeParams());
        pairs(task, "Variables", draft.variables());
        text(task, "OwnerId", draft.ownerId());
        part(task, "SourceBinding", binding(origin));
        return task;
    }

    private static ObjectNode mainResource(MainResource main) {
        ObjectNode json = Json.object();
        if (main != null) {
            text(json, "ResourceName", main.resourceName());
            text(json, "ClassName", main.className());
            text(json, "MainArgs", main.mainArgs());
        }
        return json;
    }

    private static ObjectNode cluster(TaskCluster cluster) {
        ObjectNode json = Json.object();
        if (cluster != null) {
            text(json, "ClusterId", cluster.clusterId());
            text(json, "QueueName", cluster.queueName());
            text(json, "VvpClusterType", cluster.clusterType());
        }
        return json;
    }

    private static ObjectNode resource(TaskResource resource) {
        ObjectNode json = Json.object();
        if (resource != null) {
            text(
                    json,
                    "ConfigType",
                    resource.configType() == null ? null : resource.configType().name());
            whole(json, "Parallelism", resource.parallelism());
            whole(json, "TaskManagerCount", resource.taskManagerCount());
            decimal(json, "TaskManagerCpu", resource.taskManagerCpu());
            text(json, "TaskManagerMemory", resource.taskManagerMemory());
            decimal(json, "JobManagerCpu", resource.jobManagerCpu());
            text(json, "JobManagerMemory", resource.jobManagerMemory());
            text(json, "Plan", resource.plan());
        }
        return json;
    }

    private static ObjectNode checkpoint(TaskCheckpoint checkpoint) {
        ObjectNode json = Json.object();
        if (checkpoint != null) {
            whole(json, "IntervalSeconds", checkpoint.intervalSeconds());
            whole(json, "MinPauseSeconds", checkpoint.minPauseSeconds());
        }
        return json;
    }

    private static ObjectNode binding(TaskOrigin origin) {
        ObjectNode json = Json.object();
        if (origin != null) {
            text(json, "Platform", origin.platform());
            text(json, "Workspace", origin.workspace());
            text(json, "Namespace", origin.namespace());
            text(json, "DeploymentId", origin.deploymentId());
            text(json, "MigrationKey", origin.migrationKey());
        }
        return json;
    }

    private static void names(ObjectNode task, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode list = task.putArray("DependencyResourceNames");
            names.forEach(list::add);
        }
    }

    private static void pairs(ObjectNode task, String field, List<KeyValue> pairs) {
        if (!pairs.isEmpty()) {
            ArrayNode list = task.putArray(field);
            pairs.forEach(pair -> list.addObject().put("Key", pair.key()).put("Value", pair.value()));
        }
    }

    private static void part(ObjectNode task, String field, ObjectNode part) {
        if (!part.isEmpty()) {
            task.set(field, part);
        }
    }

    private static void text(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static void whole(ObjectNode json, String field, Long value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    /** Plain digits: neither 1E+1 nor 1.0. */
    private static void decimal(ObjectNode json, String field, BigDecimal value) {
        if (value != null) {
            BigDecimal stripped = value.stripTrailingZeros();
            json.put(field, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }
}
