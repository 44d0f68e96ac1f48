package io.dataphin.migration.platform.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.platform.gateway.Json;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
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
public class DataphinPlatform implements TargetPlatform {

    private final DataphinCalls calls;

    /** For the container's proxy only. */
    protected DataphinPlatform() {
        this(null);
    }

    @Inject
    public DataphinPlatform(DataphinCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Bucket> quotas() {
        return calls.quotas();
    }

    @Override
    public Call<List<TaskCluster>> clusters(String userId, ProjectRef project) {
        return calls.get(Operation.GET_CLUSTER_QUEUE_INFO_BY_ENV, userId, production(project))
                .map(body -> clusters(body.path("Data")));
    }

    private static List<TaskCluster> clusters(JsonNode rows) {
        Set<TaskCluster> clusters = new LinkedHashSet<>();
        rows.forEach(row -> clusters.add(TaskReader.cluster(row)));
        clusters.remove(null);
        return List.copyOf(clusters);
    }

    @Override
    public Call<List<String>> engineVersions(String userId, ProjectRef project, TaskCluster cluster) {
        Parameters parameters =
                production(project).query("ClusterId", cluster.clusterId()).query("QueueName", cluster.queueName());
        return calls.get(Operation.GET_QUEUE_ENGINE_VERSION_BY_ENV, userId, parameters)
                .map(body -> Lenient.texts(body.path("Data")));
    }

    /** A draft names the production cluster, and the contract takes its values from Env PROD, whichever side is written. */
    private static Parameters production(ProjectRef project) {
        return Parameters.none()
                .query("ProjectId", project.projectId())
                .query("Env", Env.PROD)
                .query("StreamBatchMode", "BOTH");
    }

    @Override
    public Call<Optional<TargetTask>> findTask(String userId, ProjectRef project, String name) {
        return task(userId, project, Json.object().put("Name", name));
    }

    @Override
    public Call<Optional<TargetTask>> readTask(String userId, ProjectRef project, String fileId) {
        return task(userId, project, Json.object().put("FileId", fileId));
    }

    private Call<Optional<TargetTask>> task(String userId, ProjectRef project, ObjectNode id) {
        return calls.call(Operation.GET_STREAM_TASK, userId, in(project).form("QueryId", id))
                .map(TaskAnswers::task);
    }

    private static Parameters in(ProjectRef project) {
        return Parameters.context(project.projectId(), project.env());
    }

    @Override
    public Call<Map<String, TargetTask>> findTasks(String userId, ProjectRef project, Collection<String> names) {
        Set<String> wanted = wanted(names);
        return named(Operation.LIST_STREAM_TASKS, userId, project, wanted).map(rows -> {
            Map<String, TargetTask> tasks = new HashMap<>();
            rows.forEach(row -> {
                TargetTask task = TaskReader.summary(row);
                tasks.put(task.name(), task);
            });
            tasks.keySet().retainAll(wanted);
            return tasks;
        });
    }

    @Override
    public Call<Set<String>> existingResources(String userId, ProjectRef project, Collection<String> names) {
        Set<String> wanted = wanted(names);
        return named(Operation.LIST_STREAM_RESOURCES, userId, project, wanted).map(rows -> {
            Set<String> existing = new HashSet<>();
            rows.forEach(row -> existing.add(Lenient.text(row.path("Name"))));
            existing.retainAll(wanted);
            return existing;
        });
    }

    /** A name is unique in a project, so the rows for the names fit into one page. */
    private Call<JsonNode> named(Operation list, String userId, ProjectRef project, Set<String> names) {
        ObjectNode command = Json.object();
        fill(command.putArray("NameList"), names);
        command.put("PageNum", 1).put("PageSize", MOST_NAMES);
        return calls.get(list, userId, in(project).form("ListCommand", command))
                .map(body -> body.path("PageResult").path("List"));
    }

    private static Set<String> wanted(Collection<String> names) {
        Set<String> distinct = new LinkedHashSet<>(names);
        if (distinct.isEmpty() || distinct.size() > MOST_NAMES) {
            throw new IllegalArgumentException("one call takes 1 to " + MOST_NAMES + " names, not " + distinct.size());
        }
        return distinct;
    }

    private static void fill(ArrayNode list, Collection<String> texts) {
        texts.forEach(list::add);
    }

    @Override
    public Call<TaskWrite> createTask(String userId, ProjectRef project, TaskDraft draft, TaskOrigin origin) {
        Parameters parameters = in(project).form("CreateCommand", TaskWriter.write(draft, origin));
        return calls.call(Operation.CREATE_STREAM_TASK, userId, parameters)
                .map(answer -> TaskAnswers.write(Operation.CREATE_STREAM_TASK, answer));
    }

    @Override
    public Call<TaskWrite> updateTask(
            String userId,
            ProjectRef project,
            String fileId,
            long expectedVersion,
            TaskDraft draft,
            TaskOrigin origin) {
        return update(userId, project, fileId, expectedVersion, TaskWriter.write(draft, origin));
    }

    @Override
    public Call<TaskWrite> restoreTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String snapshot) {
        return update(userId, project, fileId, expectedVersion, new TaskSnapshot(snapshot).writable());
    }

    private Call<TaskWrite> update(
            String userId, ProjectRef project, String fileId, long expectedVersion, ObjectNode command) {
        command.put("FileId", fileId).put("ExpectedVersion", expectedVersion);
        return calls.call(Operation.UPDATE_STREAM_TASK, userId, in(project).form("UpdateCommand", command))
                .map(answer -> TaskAnswers.write(Operation.UPDATE_STREAM_TASK, answer));
    }

    @Override
    public Call<TaskDelete> deleteTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String comment) {
        ObjectNode command = Json.object()
                .put("FileId", fileId)
                .put("ExpectedVersion", expectedVersion)
                .put("Comment", comment);
        return calls.call(Operation.DELETE_STREAM_TASK, userId, in(project).form("DeleteCommand", command))
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
        ObjectNode command =
                Json.object().put("FileId", fileId).put("Version", version).put("Comment", comment);
        return calls.call(
                        Operation.SUBMIT_STREAM_TASK_BY_ASYNC,
                        userId,
                        in(project).form("SubmitCommand", command))
                .map(TaskAnswers::submit);
    }

    @Override
    public Call<SubmitProgress> submitProgress(String userId, ProjectRef project, long asyncId) {
        return calls.call(
                        Operation.GET_STREAM_TASK_ASYNC_RESULT,
                        userId,
                        in(project).query("AsyncId", asyncId))
                .map(TaskAnswers::progress);
    }

    @Override
    public Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds) {
        Set<String> wanted = wanted(fileIds);
        ObjectNode command = Json.object();
        fill(command.putArray("FileIdList"), wanted);
        Parameters parameters =
                Parameters.context(project.projectId(), Env.PROD).form("QueryCommand", command);
        return calls.get(Operation.GET_STREAM_INSTANCES, userId, parameters).map(body -> {
            Map<String, TaskInstance> instances = TaskAnswers.instances(body.path("Data"));
            instances.keySet().retainAll(wanted);
            return instances;
        });
    }
}
