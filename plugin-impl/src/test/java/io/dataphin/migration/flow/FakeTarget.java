package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A target whose operations are named as their methods, with canned answers. The content of a snapshot is its text. */
public class FakeTarget implements TargetPlatform {

    private final CannedCalls calls;
    private final Map<String, TargetTask> tasks = new HashMap<>();

    public FakeTarget(CannedCalls calls) {
        this.calls = calls;
    }

    /** From now on the task's snapshot is known. */
    public void know(TargetTask task) {
        tasks.put(task.snapshot(), task);
    }

    @Override
    public List<Bucket> quotas() {
        return List.of();
    }

    @Override
    public Call<List<TaskCluster>> clusters(String userId, ProjectRef project) {
        return calls.read("clusters", userId);
    }

    @Override
    public Call<List<String>> engineVersions(String userId, ProjectRef project, TaskCluster cluster) {
        return calls.read("engineVersions", userId, cluster.clusterId());
    }

    @Override
    public Call<Optional<TargetTask>> findTask(String userId, ProjectRef project, String name) {
        return calls.read("findTask", userId, name);
    }

    @Override
    public Call<Optional<TargetTask>> readTask(String userId, ProjectRef project, String fileId) {
        return calls.read("readTask", userId, fileId);
    }

    @Override
    public Call<Map<String, TargetTask>> findTasks(String userId, ProjectRef project, Collection<String> names) {
        return calls.read("findTasks", userId, names);
    }

    @Override
    public Call<Set<String>> existingResources(String userId, ProjectRef project, Collection<String> names) {
        return calls.read("existingResources", userId, names);
    }

    @Override
    public Call<Map<String, String>> functions(String userId, ProjectRef project, Collection<String> names) {
        return calls.read("functions", userId, names);
    }

    @Override
    public Call<FunctionWrite> registerFunction(
            String userId, ProjectRef project, String name, String className, List<String> resources, String comment) {
        return calls.write("registerFunction", userId, name, className, resources);
    }

    @Override
    public Call<TaskWrite> createTask(String userId, ProjectRef project, TaskDraft draft, TaskOrigin origin) {
        return calls.write("createTask", userId, draft.name(), origin.migrationKey());
    }

    @Override
    public Call<TaskWrite> updateTask(
            String userId,
            ProjectRef project,
            String fileId,
            long expectedVersion,
            TaskDraft draft,
            TaskOrigin origin) {
        return calls.write("updateTask", userId, fileId, expectedVersion, draft.name(), origin.migrationKey());
    }

    @Override
    public Call<TaskWrite> restoreTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String snapshot) {
        return calls.write("restoreTask", userId, fileId, expectedVersion, snapshot);
    }

    @Override
    public Call<TaskDelete> deleteTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String comment) {
        return calls.write("deleteTask", userId, fileId, expectedVersion);
    }

    @Override
    public TargetTask taskOf(String snapshot) {
        return tasks.get(snapshot);
    }

    @Override
    public Map<String, String> contentOf(String snapshot) {
        return Map.of("content", snapshot);
    }

    @Override
    public Call<TaskSubmit> submit(String userId, ProjectRef project, String fileId, long version, String comment) {
        return calls.write("submit", userId, fileId, version);
    }

    @Override
    public Call<SubmitProgress> submitProgress(String userId, ProjectRef project, long asyncId) {
        return calls.read("submitProgress", userId, asyncId);
    }

    @Override
    public Call<Optional<String>> submitLog(String userId, ProjectRef project, long asyncId) {
        return calls.read("submitLog", userId, asyncId);
    }

    @Override
    public Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds) {
        return calls.read("instances", userId, fileIds);
    }
}
