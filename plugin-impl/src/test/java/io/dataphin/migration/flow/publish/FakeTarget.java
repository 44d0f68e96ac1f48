package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hands out calls whose names say what they ask for. A publication asks for instances only. */
final class FakeTarget implements TargetPlatform {

    @Override
    public Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds) {
        return Publications.call("instances " + userId + " " + project.projectId() + " " + fileIds);
    }

    @Override
    public List<Bucket> quotas() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<List<TaskCluster>> clusters(String userId, ProjectRef project) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<List<String>> engineVersions(String userId, ProjectRef project, TaskCluster cluster) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<Optional<TargetTask>> findTask(String userId, ProjectRef project, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<Optional<TargetTask>> readTask(String userId, ProjectRef project, String fileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<Map<String, TargetTask>> findTasks(String userId, ProjectRef project, Collection<String> names) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<Set<String>> existingResources(String userId, ProjectRef project, Collection<String> names) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<TaskWrite> createTask(String userId, ProjectRef project, TaskDraft draft, TaskOrigin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<TaskWrite> updateTask(
            String userId, ProjectRef project, String fileId, long expected, TaskDraft draft, TaskOrigin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<TaskWrite> restoreTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<TaskDelete> deleteTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TargetTask taskOf(String snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> contentOf(String snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<TaskSubmit> submit(String userId, ProjectRef project, String fileId, long version, String comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Call<SubmitProgress> submitProgress(String userId, ProjectRef project, long asyncId) {
        throw new UnsupportedOperationException();
    }
}
