package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.acs.Json;
import io.dataphin.migration.acs.Lenient;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Real-time tasks of Dataphin. */
@ApplicationScoped
public class BlockingDataphinPlatform implements BlockingTargetPlatform {

    private final BlockingDataphinClient client;
    private final BlockingTaskReads reads;
    private final BlockingTaskWrites writes;

    /** For the container's proxy only. */
    protected BlockingDataphinPlatform() {
        this(null);
    }

    @Inject
    public BlockingDataphinPlatform(BlockingDataphinClient client) {
        this.client = client;
        this.reads = new BlockingTaskReads(client);
        this.writes = new BlockingTaskWrites(client);
    }

    @Override
    public List<TaskCluster> clusters(CallContext context, ProjectRef project) {
        JsonNode rows = client.get(Operation.GET_CLUSTER_QUEUE_INFO_BY_ENV, context, production(project))
                .path("Data");
        Set<TaskCluster> clusters = new LinkedHashSet<>();
        rows.forEach(row -> clusters.add(TaskReader.cluster(row)));
        clusters.remove(null);
        return List.copyOf(clusters);
    }

    @Override
    public List<String> engineVersions(CallContext context, ProjectRef project, TaskCluster cluster) {
        Parameters parameters =
                production(project).query("ClusterId", cluster.clusterId()).query("QueueName", cluster.queueName());
        return Lenient.texts(client.get(Operation.GET_QUEUE_ENGINE_VERSION_BY_ENV, context, parameters)
                .path("Data"));
    }

    /** A draft names the production cluster, and the contract takes its values from Env PROD, whichever side is written. */
    private static Parameters production(ProjectRef project) {
        return Parameters.none()
                .query("ProjectId", project.projectId())
                .query("Env", Env.PROD)
                .query("StreamBatchMode", "BOTH");
    }

    @Override
    public Optional<TargetTask> findTask(CallContext context, ProjectRef project, String name) {
        return reads.task(context, project, "Name", name);
    }

    @Override
    public Optional<TargetTask> readTask(CallContext context, ProjectRef project, String fileId) {
        return reads.task(context, project, "FileId", fileId);
    }

    @Override
    public Map<String, TargetTask> findTasks(CallContext context, ProjectRef project, Collection<String> names) {
        Map<String, TargetTask> tasks = new HashMap<>();
        reads.named(Operation.LIST_STREAM_TASKS, context, project, names).stream()
                .map(TaskReader::summary)
                .forEach(task -> tasks.put(task.name(), task));
        tasks.keySet().retainAll(Set.copyOf(names));
        return tasks;
    }

    @Override
    public Set<String> existingResources(CallContext context, ProjectRef project, Collection<String> names) {
        Set<String> existing = new HashSet<>();
        reads.named(Operation.LIST_STREAM_RESOURCES, context, project, names)
                .forEach(row -> existing.add(Lenient.text(row.path("Name"))));
        existing.retainAll(Set.copyOf(names));
        return existing;
    }

    @Override
    public TaskWrite createTask(CallContext context, ProjectRef project, TaskDraft draft, TaskOrigin origin) {
        return writes.write(Operation.CREATE_STREAM_TASK, context, project, TaskWriter.write(draft, origin));
    }

    @Override
    public TaskWrite updateTask(
            CallContext context,
            ProjectRef project,
            String fileId,
            long expectedVersion,
            TaskDraft draft,
            TaskOrigin origin) {
        ObjectNode command = TaskWriter.write(draft, origin);
        command.put("FileId", fileId).put("ExpectedVersion", expectedVersion);
        return writes.write(Operation.UPDATE_STREAM_TASK, context, project, command);
    }

    @Override
    public TaskWrite restoreTask(
            CallContext context, ProjectRef project, String fileId, long expectedVersion, String snapshot) {
        ObjectNode command = new TaskSnapshot(snapshot).writable();
        command.put("FileId", fileId).put("ExpectedVersion", expectedVersion);
        return writes.write(Operation.UPDATE_STREAM_TASK, context, project, command);
    }

    @Override
    public TaskDelete deleteTask(
            CallContext context, ProjectRef project, String fileId, long expectedVersion, String comment) {
        ObjectNode command = Json.object()
                .put("FileId", fileId)
                .put("ExpectedVersion", expectedVersion)
                .put("Comment", comment);
        return writes.delete(context, project, command);
    }

    @Override
    public TargetTask taskOf(String snapshot) {
        return new TaskSnapshot(snapshot).task();
    }

    @Override
    public Map<String, String> contentOf(String snapshot) {
        return new TaskSnapshot(snapshot).content();
    }

    @Override
    public TaskSubmit submit(CallContext context, ProjectRef project, String fileId, long version, String comment) {
        return writes.submit(context, project, BlockingTaskWrites.submitCommand(fileId, version, comment));
    }

    @Override
    public SubmitProgress submitProgress(CallContext context, ProjectRef project, long asyncId) {
        return writes.progress(context, project, asyncId);
    }

    @Override
    public Optional<TaskInstance> instance(CallContext context, ProjectRef project, String fileId) {
        return Optional.ofNullable(instances(context, project, List.of(fileId)).get(fileId));
    }

    @Override
    public Map<String, TaskInstance> instances(CallContext context, ProjectRef project, Collection<String> fileIds) {
        return reads.instances(context, project, fileIds);
    }
}
