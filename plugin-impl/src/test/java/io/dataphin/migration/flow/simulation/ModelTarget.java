package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.preflight.TargetOffer;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A small model of the target: tasks in memory, submits that take their time, quotas. */
final class ModelTarget implements TargetPlatform {

    static final TaskCluster CLUSTER = new TaskCluster("c-perjob", "default-queue", "PREJOB");
    static final String ENGINE_VERSION = "vvr-8.0.10-flink-1.17";

    private final Wire wire;
    private final Quotas quotas;
    private final ModelFiles files;
    private final Map<String, ModelTask> tasks = new LinkedHashMap<>();
    private final ModelSubmits submits;
    private final Map<String, TargetTask> snapshots = new HashMap<>();
    private final Map<String, String> functions = new HashMap<>();
    private final Map<String, Integer> creates = new HashMap<>();
    private final Map<String, Integer> updates = new HashMap<>();
    private final Map<String, Integer> takenBack = new HashMap<>();
    private int ids;

    ModelTarget(Wire wire, Quotas quotas, ModelFiles files, Timeline time, Chaos chaos, Story story) {
        this.wire = wire;
        this.quotas = quotas;
        this.files = files;
        this.submits = new ModelSubmits(time, chaos, story);
    }

    /** An offer of one cluster. */
    static TargetOffer offer(TaskCluster cluster) {
        return new TargetOffer(List.of(cluster), Map.of(cluster, List.of(ENGINE_VERSION)));
    }

    @Override
    public List<Bucket> quotas() {
        return quotas.target();
    }

    @Override
    public Call<List<TaskCluster>> clusters(String userId, ProjectRef project) {
        return wire.read("Clusters", quotas.level1(), () -> List.of(CLUSTER));
    }

    @Override
    public Call<List<String>> engineVersions(String userId, ProjectRef project, TaskCluster cluster) {
        return wire.read("EngineVersions", quotas.level1(), () -> List.of(ENGINE_VERSION));
    }

    @Override
    public Call<Optional<TargetTask>> findTask(String userId, ProjectRef project, String name) {
        return wire.read("FindTask", quotas.level1(), () -> named(name).map(this::shown));
    }

    @Override
    public Call<Optional<TargetTask>> readTask(String userId, ProjectRef project, String fileId) {
        return wire.read(
                "ReadTask",
                quotas.level1(),
                () -> Optional.ofNullable(tasks.get(fileId)).map(this::shown));
    }

    /** The task as reads show it. */
    TargetTask shown(ModelTask task) {
        TargetTask shown = task.asTask();
        snapshots.putIfAbsent(shown.snapshot(), shown);
        return shown;
    }

    @Override
    public Call<Map<String, TargetTask>> findTasks(String userId, ProjectRef project, Collection<String> names) {
        return wire.read(
                "FindTasks",
                quotas.level1(),
                () -> tasks.values().stream()
                        .filter(task -> names.contains(task.name))
                        .collect(Collectors.toMap(task -> task.name, ModelTask::asTask)));
    }

    @Override
    public Call<Set<String>> existingResources(String userId, ProjectRef project, Collection<String> names) {
        return wire.read(
                "ExistingResources",
                quotas.level1(),
                () -> names.stream().filter(files::has).collect(Collectors.toSet()));
    }

    @Override
    public Call<Map<String, String>> functions(String userId, ProjectRef project, Collection<String> names) {
        return wire.read(
                "Functions",
                quotas.level1(),
                () -> names.stream()
                        .map(ModelTarget::lower)
                        .distinct()
                        .filter(functions::containsKey)
                        .collect(Collectors.toMap(name -> name, functions::get)));
    }

    @Override
    public Call<FunctionWrite> registerFunction(
            String userId, ProjectRef project, String name, String className, List<String> resources, String comment) {
        return wire.write("RegisterFunction " + name, quotas.level3(), () -> {
            if (!resources.stream().allMatch(files::has)) {
                throw new IllegalStateException(name + " came before its files");
            }
            return functions.putIfAbsent(lower(name), className) == null
                    ? new FunctionWrite.Registered(wire.requestId())
                    : new FunctionWrite.NameTaken(wire.requestId());
        });
    }

    /** Whether the project has a function. */
    boolean hasFunction(String name) {
        return functions.containsKey(lower(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Call<TaskWrite> createTask(String userId, ProjectRef project, TaskDraft draft, TaskOrigin origin) {
        return wire.write("CreateTask " + draft.name(), quotas.level3(), () -> {
            requireCluster(draft);
            if (named(draft.name()).isPresent()) {
                return new TaskWrite.NameTaken(wire.requestId());
            }
            ModelTask task = add(draft, origin);
            creates.merge(origin.migrationKey(), 1, Integer::sum);
            return new TaskWrite.Written(task.fileId, task.version, null, wire.requestId());
        });
    }

    /** A new task. */
    ModelTask add(TaskDraft draft, TaskOrigin origin) {
        ModelTask task = new ModelTask("f" + ++ids, draft, origin);
        tasks.put(task.fileId, task);
        return task;
    }

    @Override
    public Call<TaskWrite> updateTask(
            String userId,
            ProjectRef project,
            String fileId,
            long expectedVersion,
            TaskDraft draft,
            TaskOrigin origin) {
        return wire.write("UpdateTask " + draft.name(), quotas.level2(), () -> {
            ModelTask task = tasks.get(fileId);
            TaskWrite refusal = refusal(task, userId, expectedVersion);
            if (refusal != null) {
                return refusal;
            }
            if (task.content.type() != draft.type()) {
                return new TaskWrite.TypeMismatch(wire.requestId());
            }
            requireCluster(draft);
            task.write(draft);
            task.name = draft.name();
            task.origin = origin;
            task.touched = false;
            updates.merge(origin.migrationKey(), 1, Integer::sum);
            return new TaskWrite.Written(fileId, task.version, null, wire.requestId());
        });
    }

    private void requireCluster(TaskDraft draft) {
        if (!draft.cluster().equals(CLUSTER)) {
            throw Wire.rejected("Write " + draft.name(), quotas.level3(), "DPN.Stream.ClusterUnknown");
        }
    }

    private TaskWrite refusal(ModelTask task, String userId, long expectedVersion) {
        if (task == null) {
            return new TaskWrite.Missing(wire.requestId());
        }
        if (task.lockedFor(userId)) {
            return new TaskWrite.Locked(task.lockUserId, wire.requestId());
        }
        return task.version == expectedVersion ? null : new TaskWrite.VersionConflict(wire.requestId());
    }

    @Override
    public Call<TaskWrite> restoreTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String snapshot) {
        return wire.write("RestoreTask " + fileId, quotas.level2(), () -> {
            ModelTask task = tasks.get(fileId);
            TaskWrite refusal = refusal(task, userId, expectedVersion);
            if (refusal != null) {
                return refusal;
            }
            task.write(taskOf(snapshot).content());
            takenBack.merge(fileId, 1, Integer::sum);
            return new TaskWrite.Written(fileId, task.version, null, wire.requestId());
        });
    }

    @Override
    public Call<TaskDelete> deleteTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String comment) {
        return wire.write("DeleteTask " + fileId, quotas.level3(), () -> {
            ModelTask task = tasks.get(fileId);
            if (task == null) {
                return new TaskDelete.Missing(wire.requestId());
            }
            if (task.lockedFor(userId)) {
                return new TaskDelete.Locked(task.lockUserId, wire.requestId());
            }
            if (task.asyncId != null) {
                return new TaskDelete.SubmitRunning(wire.requestId());
            }
            if (task.everPublished) {
                return new TaskDelete.Published(wire.requestId());
            }
            if (task.version != expectedVersion) {
                return new TaskDelete.VersionConflict(wire.requestId());
            }
            tasks.remove(fileId);
            takenBack.merge(fileId, 1, Integer::sum);
            return new TaskDelete.Deleted(wire.requestId());
        });
    }

    @Override
    public TargetTask taskOf(String snapshot) {
        return snapshots.get(snapshot);
    }

    @Override
    public Map<String, String> contentOf(String snapshot) {
        TaskDraft content = taskOf(snapshot).content();
        return Map.of("code", String.valueOf(content.code()), "content", String.valueOf(content.hashCode()));
    }

    @Override
    public Call<TaskSubmit> submit(String userId, ProjectRef project, String fileId, long version, String comment) {
        return wire.write("Submit " + fileId, quotas.level2(), () -> {
            ModelTask task = tasks.get(fileId);
            if (task == null) {
                return new TaskSubmit.Missing(wire.requestId());
            }
            if (task.lockedFor(userId)) {
                return new TaskSubmit.Locked(task.lockUserId, wire.requestId());
            }
            if (task.asyncId != null) {
                return new TaskSubmit.AlreadyRunning(task.asyncId, wire.requestId());
            }
            return task.version == version
                    ? new TaskSubmit.Accepted(submits.begin(task, project.env() == Env.DEV), wire.requestId())
                    : new TaskSubmit.VersionConflict(wire.requestId());
        });
    }

    @Override
    public Call<SubmitProgress> submitProgress(String userId, ProjectRef project, long asyncId) {
        return wire.read(
                "SubmitProgress " + asyncId, quotas.level1(), () -> submits.progress(asyncId, wire.requestId()));
    }

    @Override
    public Call<Optional<String>> submitLog(String userId, ProjectRef project, long asyncId) {
        throw new UnsupportedOperationException("no flow reads logs");
    }

    @Override
    public Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds) {
        List<String> asked = List.copyOf(fileIds);
        return wire.read(
                "Instances",
                quotas.level1(),
                () -> asked.stream()
                        .filter(id -> tasks.containsKey(id) && tasks.get(id).inProduction)
                        .collect(Collectors.toMap(id -> id, id -> new TaskInstance("STOPPED", "", "", null))));
    }

    /** The task of that name. */
    Optional<ModelTask> named(String name) {
        return tasks.values().stream().filter(task -> task.name.equals(name)).findFirst();
    }

    /** The task with that id; null when there is none. */
    ModelTask task(String fileId) {
        return tasks.get(fileId);
    }

    /** All tasks. */
    Map<String, ModelTask> tasks() {
        return tasks;
    }

    ModelSubmits submits() {
        return submits;
    }

    /** How many creates were done for each migration key. */
    Map<String, Integer> creates() {
        return creates;
    }

    /** How many updates were done for each migration key. */
    Map<String, Integer> updates() {
        return updates;
    }

    /** How often each task was deleted or given its former content back by us. */
    Map<String, Integer> takenBack() {
        return takenBack;
    }
}
