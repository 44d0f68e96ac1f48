package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskResource.ConfigType;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A real-time task as the platform spells it, in both directions. Read: a type or status that this version does not know is null. Written: what is
 * not set, and what is empty, is left out.
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record StreamTask(
        String fileId,
        Long version,
        TargetTask.Status status,
        String name,
        TaskType type,
        String directory,
        String description,
        String code,
        MainResource mainResource,
        @JsonInclude(Include.NON_EMPTY) List<String> dependencyResourceNames,
        Cluster prodCluster,
        String prodEngineVersion,
        String devConfigMode,
        Resource resource,
        Checkpoint checkpoint,
        String stateTtl,
        @JsonInclude(Include.NON_EMPTY) List<Pair> runtimeParams,
        @JsonInclude(Include.NON_EMPTY) List<Pair> variables,
        String ownerId,
        Binding sourceBinding,
        String lockUserId,
        String modifierId,
        Instant gmtModified) {

    /** What a CreateCommand takes. */
    static StreamTask of(TaskDraft draft, TaskOrigin origin) {
        return new StreamTask(
                null,
                null,
                null,
                draft.name(),
                draft.type(),
                draft.directory(),
                draft.description(),
                draft.code(),
                filled(MainResource.of(draft.mainResource())),
                draft.dependencyResourceNames(),
                filled(Cluster.of(draft.cluster())),
                draft.engineVersion(),
                "SYSTEM_DEFAULT",
                filled(Resource.of(draft.resource())),
                filled(Checkpoint.of(draft.checkpoint())),
                draft.stateTtl(),
                Pair.of(draft.runtimeParams()),
                Pair.of(draft.variables()),
                draft.ownerId(),
                filled(Binding.of(origin)),
                null,
                null,
                null);
    }

    private static <T> T filled(T part) {
        return part == null || Json.tree(part).isEmpty() ? null : part;
    }

    /** A task without its content, as lists give it. */
    static TargetTask summary(JsonNode task) {
        return Json.read(task, StreamTask.class).target(null, task);
    }

    /** A task with its content. */
    static TargetTask full(JsonNode task) {
        StreamTask read = Json.read(task, StreamTask.class);
        return read.target(read.draft(), task);
    }

    private TargetTask target(TaskDraft content, JsonNode whole) {
        return new TargetTask(
                Lenient.orEmpty(fileId),
                Lenient.orZero(version),
                status == null ? TargetTask.Status.OTHER : status,
                content,
                Lenient.orEmpty(name),
                type,
                sourceBinding == null ? null : sourceBinding.origin(),
                lockUserId,
                modifierId,
                gmtModified,
                Json.canonical(whole));
    }

    private TaskDraft draft() {
        return new TaskDraft(
                Lenient.orEmpty(name),
                type,
                directory,
                description,
                code,
                mainResource == null ? null : mainResource.draft(),
                Lenient.items(dependencyResourceNames),
                prodCluster == null ? null : prodCluster.task(),
                prodEngineVersion,
                resource == null ? null : resource.task(),
                checkpoint == null ? null : checkpoint.task(),
                stateTtl,
                Pair.draft(runtimeParams),
                Pair.draft(variables),
                ownerId);
    }

    /** Program of a task that is no SQL. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record MainResource(String resourceName, String className, String mainArgs) {

        private static MainResource of(TaskDraft.MainResource main) {
            return main == null ? null : new MainResource(main.resourceName(), main.className(), main.mainArgs());
        }

        private TaskDraft.MainResource draft() {
            return new TaskDraft.MainResource(Lenient.orEmpty(resourceName), className, mainArgs);
        }
    }

    /** A cluster as tasks and cluster lists spell it. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Cluster(String clusterId, String queueName, String vvpClusterType) {

        private static Cluster of(TaskCluster cluster) {
            return cluster == null
                    ? null
                    : new Cluster(cluster.clusterId(), cluster.queueName(), cluster.clusterType());
        }

        TaskCluster task() {
            return new TaskCluster(
                    Lenient.orEmpty(clusterId), Lenient.orEmpty(queueName), Lenient.orEmpty(vvpClusterType));
        }
    }

    /** Resources of a task. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Resource(
            ConfigType configType,
            Long parallelism,
            Long taskManagerCount,
            BigDecimal taskManagerCpu,
            String taskManagerMemory,
            BigDecimal jobManagerCpu,
            String jobManagerMemory,
            String plan) {

        private static Resource of(TaskResource resource) {
            return resource == null
                    ? null
                    : new Resource(
                            resource.configType(),
                            resource.parallelism(),
                            resource.taskManagerCount(),
                            plain(resource.taskManagerCpu()),
                            resource.taskManagerMemory(),
                            plain(resource.jobManagerCpu()),
                            resource.jobManagerMemory(),
                            resource.plan());
        }

        /** Plain digits: neither 1E+1 nor 1.0. */
        private static BigDecimal plain(BigDecimal value) {
            if (value == null) {
                return null;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        private TaskResource task() {
            return new TaskResource(
                    configType,
                    parallelism,
                    taskManagerCount,
                    taskManagerCpu,
                    taskManagerMemory,
                    jobManagerCpu,
                    jobManagerMemory,
                    plan);
        }
    }

    /** Checkpoints of a task. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Checkpoint(Long intervalSeconds, Long minPauseSeconds) {

        private static Checkpoint of(TaskCheckpoint checkpoint) {
            return checkpoint == null
                    ? null
                    : new Checkpoint(checkpoint.intervalSeconds(), checkpoint.minPauseSeconds());
        }

        private TaskCheckpoint task() {
            return new TaskCheckpoint(intervalSeconds, minPauseSeconds);
        }
    }

    /** One setting. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Pair(String key, String value) {

        private static List<Pair> of(List<TaskDraft.KeyValue> pairs) {
            return pairs.stream()
                    .map(pair -> new Pair(pair.key(), pair.value()))
                    .toList();
        }

        private static List<TaskDraft.KeyValue> draft(List<Pair> pairs) {
            return Lenient.items(pairs).stream()
                    .map(pair -> new TaskDraft.KeyValue(Lenient.orEmpty(pair.key()), Lenient.orEmpty(pair.value())))
                    .toList();
        }
    }

    /** Where a task came from. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Binding(String platform, String workspace, String namespace, String deploymentId, String migrationKey) {

        private static Binding of(TaskOrigin origin) {
            return origin == null
                    ? null
                    : new Binding(
                            origin.platform(),
                            origin.workspace(),
                            origin.namespace(),
                            origin.deploymentId(),
                            origin.migrationKey());
        }

        private TaskOrigin origin() {
            return new TaskOrigin(
                    Lenient.orEmpty(platform),
                    Lenient.orEmpty(workspace),
                    Lenient.orEmpty(namespace),
                    Lenient.orEmpty(deploymentId),
                    Lenient.orEmpty(migrationKey));
        }
    }
}
