package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.DataphinConnections.accepted;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.FunctionWrite;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.Context;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.DeleteCommand;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.FunctionCommand;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.InstanceQuery;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.ListCommand;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.QueryId;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.SubmitCommand;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Real-time tasks of Dataphin, with the console extension (D12). */
@ApplicationScoped
public class DataphinPlatform implements TargetPlatform {

    private static final String STREAM_AND_BATCH = "BOTH";

    /** Levels of the platform's quotas. */
    private static final int UPDATES = 2;

    private static final int CREATES_AND_DELETES = 3;

    private final DataphinConnections dataphin;

    /** For the container's proxy only. */
    protected DataphinPlatform() {
        this(null);
    }

    @Inject
    public DataphinPlatform(DataphinConnections dataphin) {
        this.dataphin = dataphin;
    }

    @Override
    public List<Bucket> quotas() {
        return dataphin.quotas();
    }

    /** A draft names the production cluster, and the contract takes its values from Env PROD, whichever side is written. */
    @Override
    public Call<List<TaskCluster>> clusters(String userId, ProjectRef project) {
        return dataphin.read(
                        "GetClusterQueueInfoByEnv",
                        ClustersApi.class,
                        (api, tenant) -> api.getClusterQueueInfoByEnv(
                                tenant, userId, project.projectId(), Env.PROD, STREAM_AND_BATCH))
                .map(answer -> Lenient.items(accepted(answer).data()).stream()
                        .map(StreamTask.Cluster::task)
                        .distinct()
                        .toList());
    }

    @Override
    public Call<List<String>> engineVersions(String userId, ProjectRef project, TaskCluster cluster) {
        return dataphin.read(
                        "GetQueueEngineVersionByEnv",
                        ClustersApi.class,
                        (api, tenant) -> api.getQueueEngineVersionByEnv(
                                tenant,
                                userId,
                                project.projectId(),
                                Env.PROD,
                                STREAM_AND_BATCH,
                                cluster.clusterId(),
                                cluster.queueName()))
                .map(answer -> Lenient.items(accepted(answer).data()));
    }

    @Override
    public Call<Optional<TargetTask>> findTask(String userId, ProjectRef project, String name) {
        return task(userId, project, new QueryId(name, null));
    }

    @Override
    public Call<Optional<TargetTask>> readTask(String userId, ProjectRef project, String fileId) {
        return task(userId, project, new QueryId(null, fileId));
    }

    private Call<Optional<TargetTask>> task(String userId, ProjectRef project, QueryId id) {
        return dataphin.read(
                        "GetStreamTask",
                        StreamTasksApi.class,
                        (api, tenant) -> api.getStreamTask(tenant, userId, Context.of(project), id))
                .map(TaskAnswers::task);
    }

    @Override
    public Call<Map<String, TargetTask>> findTasks(String userId, ProjectRef project, Collection<String> names) {
        Set<String> wanted = wanted(names);
        return dataphin.read(
                        "ListStreamTasks",
                        StreamTasksApi.class,
                        (api, tenant) -> api.listStreamTasks(tenant, userId, Context.of(project), named(wanted)))
                .map(answer -> {
                    Map<String, TargetTask> tasks = new HashMap<>();
                    accepted(answer).rows().stream()
                            .map(StreamTask::summary)
                            .forEach(task -> tasks.put(task.name(), task));
                    tasks.keySet().retainAll(wanted);
                    return tasks;
                });
    }

    @Override
    public Call<Set<String>> existingResources(String userId, ProjectRef project, Collection<String> names) {
        Set<String> wanted = wanted(names);
        return dataphin.read(
                        "ListStreamResources",
                        StreamTasksApi.class,
                        (api, tenant) -> api.listStreamResources(tenant, userId, Context.of(project), named(wanted)))
                .map(answer -> {
                    Set<String> existing = new HashSet<>();
                    accepted(answer).rows().forEach(row -> existing.add(Lenient.text(row.path("Name"))));
                    existing.retainAll(wanted);
                    return existing;
                });
    }

    @Override
    public Call<Map<String, String>> functions(String userId, ProjectRef project, Collection<String> names) {
        Set<String> wanted = wanted(names);
        return dataphin.read(
                        "ListStreamUdfs",
                        StreamTasksApi.class,
                        (api, tenant) -> api.listStreamUdfs(tenant, userId, Context.of(project), named(wanted)))
                .map(answer -> {
                    Map<String, String> classes = new HashMap<>();
                    accepted(answer).rows().stream()
                            .forEach(row -> classes.put(
                                    Lenient.text(row.path("Name")).toLowerCase(Locale.ROOT),
                                    Lenient.text(row.path("ClassName")).strip()));
                    return classes;
                });
    }

    @Override
    public Call<FunctionWrite> registerFunction(
            String userId, ProjectRef project, String name, String className, List<String> resources, String comment) {
        FunctionCommand command = new FunctionCommand(name, className, resources, comment, comment);
        return dataphin.write(
                        "CreateStreamUdf",
                        CREATES_AND_DELETES,
                        StreamTasksApi.class,
                        (api, tenant) -> api.createStreamUdf(tenant, userId, Context.of(project), command))
                .map(answer -> {
                    if (answer.code().equals(DataphinCodes.FUNCTION_EXISTS)) {
                        return new FunctionWrite.NameTaken(answer.requestId());
                    }
                    accepted(answer);
                    return new FunctionWrite.Registered(answer.requestId());
                });
    }

    /** A name is unique in a project, so the rows for the names fit into one page. */
    private static ListCommand named(Set<String> names) {
        return new ListCommand(List.copyOf(names), 1, MOST_NAMES);
    }

    private static Set<String> wanted(Collection<String> names) {
        Set<String> distinct = new LinkedHashSet<>(names);
        if (distinct.isEmpty() || distinct.size() > MOST_NAMES) {
            throw new IllegalArgumentException("one call takes 1 to " + MOST_NAMES + " names, not " + distinct.size());
        }
        return distinct;
    }

    @Override
    public Call<TaskWrite> createTask(String userId, ProjectRef project, TaskDraft draft, TaskOrigin origin) {
        StreamTask task = StreamTask.of(draft, origin);
        return dataphin.write(
                        "CreateStreamTask",
                        CREATES_AND_DELETES,
                        StreamTasksApi.class,
                        (api, tenant) -> api.createStreamTask(tenant, userId, Context.of(project), task))
                .map(TaskAnswers::write);
    }

    @Override
    public Call<TaskWrite> updateTask(
            String userId,
            ProjectRef project,
            String fileId,
            long expectedVersion,
            TaskDraft draft,
            TaskOrigin origin) {
        return update(userId, project, fileId, expectedVersion, Json.tree(StreamTask.of(draft, origin)));
    }

    @Override
    public Call<TaskWrite> restoreTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String snapshot) {
        return update(userId, project, fileId, expectedVersion, new TaskSnapshot(snapshot).writable());
    }

    private Call<TaskWrite> update(
            String userId, ProjectRef project, String fileId, long expectedVersion, ObjectNode command) {
        command.put("FileId", fileId).put("ExpectedVersion", expectedVersion);
        return dataphin.write(
                        "UpdateStreamTask",
                        UPDATES,
                        StreamTasksApi.class,
                        (api, tenant) -> api.updateStreamTask(tenant, userId, Context.of(project), command))
                .map(TaskAnswers::write);
    }

    @Override
    public Call<TaskDelete> deleteTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String comment) {
        DeleteCommand command = new DeleteCommand(fileId, expectedVersion, comment);
        return dataphin.write(
                        "DeleteStreamTask",
                        CREATES_AND_DELETES,
                        StreamTasksApi.class,
                        (api, tenant) -> api.deleteStreamTask(tenant, userId, Context.of(project), command))
                .map(TaskAnswers::delete);
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
    public Call<TaskSubmit> submit(String userId, ProjectRef project, String fileId, long version, String comment) {
        SubmitCommand command = new SubmitCommand(fileId, version, comment);
        return dataphin.write(
                        "SubmitStreamTaskByAsync",
                        UPDATES,
                        StreamTasksApi.class,
                        (api, tenant) -> api.submitStreamTaskByAsync(tenant, userId, Context.of(project), command))
                .map(TaskAnswers::submit);
    }

    @Override
    public Call<SubmitProgress> submitProgress(String userId, ProjectRef project, long asyncId) {
        return dataphin.read(
                        "GetStreamTaskAsyncResult",
                        StreamTasksApi.class,
                        (api, tenant) -> api.getStreamTaskAsyncResult(tenant, userId, asyncId, Context.of(project)))
                .map(TaskAnswers::progress);
    }

    @Override
    public Call<Optional<String>> submitLog(String userId, ProjectRef project, long asyncId) {
        return dataphin.read(
                        "GetStreamTaskAsyncResult",
                        StreamTasksApi.class,
                        (api, tenant) -> api.getStreamTaskAsyncResult(tenant, userId, asyncId, Context.of(project)))
                .map(TaskAnswers::submitLog);
    }

    @Override
    public Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds) {
        Set<String> wanted = wanted(fileIds);
        Context production = new Context(Env.PROD, project.projectId());
        InstanceQuery query = new InstanceQuery(List.copyOf(wanted));
        return dataphin.read(
                        "GetStreamInstances",
                        StreamTasksApi.class,
                        (api, tenant) -> api.getStreamInstances(tenant, userId, production, query))
                .map(answer -> {
                    Map<String, TaskInstance> instances = TaskAnswers.instances(accepted(answer));
                    instances.keySet().retainAll(wanted);
                    return instances;
                });
    }
}
