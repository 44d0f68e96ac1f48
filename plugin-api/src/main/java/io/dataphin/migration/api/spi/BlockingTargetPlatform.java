package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of the platform that jobs go to. Reads and writes throw {@link io.dataphin.migration.api.error.PlatformException} and nothing
 * else; a write whose answer was lost throws {@link io.dataphin.migration.api.error.OutcomeUnknownException} and is never repeated by the
 * platform itself (D7). What the flow decides upon is a value, not an exception.
 */
public interface BlockingTargetPlatform {

    /** Clusters and queues that the project may use. */
    List<TaskCluster> clusters(CallContext context, ProjectRef project);

    /** Engine versions of a cluster's queue. */
    List<String> engineVersions(CallContext context, ProjectRef project, TaskCluster cluster);

    /** The task of that name with its content; empty when there is none. */
    Optional<TargetTask> findTask(CallContext context, ProjectRef project, String name);

    /** The task with that id with its content; empty when there is none. */
    Optional<TargetTask> readTask(CallContext context, ProjectRef project, String fileId);

    /** Those of the names that are taken, with a summary of the task; any number of names. */
    Map<String, TargetTask> findTasks(CallContext context, ProjectRef project, Collection<String> names);

    /** Those of the named resources that the project has. */
    Set<String> existingResources(CallContext context, ProjectRef project, Collection<String> names);

    /** Creates a task. The acting user of the context becomes its creator. */
    TaskWrite createTask(CallContext context, ProjectRef project, TaskDraft draft, TaskOrigin origin);

    /** Replaces the content of a task if it still has the version. */
    TaskWrite updateTask(
            CallContext context,
            ProjectRef project,
            String fileId,
            long expectedVersion,
            TaskDraft draft,
            TaskOrigin origin);

    /**
     * Gives a task the content back that it once had, if it still has the version. A source binding that the snapshot lacks stays, since the
     * platform cannot take one away.
     *
     * @param snapshot {@link TargetTask#snapshot} of the task as it was
     */
    TaskWrite restoreTask(
            CallContext context, ProjectRef project, String fileId, long expectedVersion, String snapshot);

    /** Deletes a task that was never published, if it still has the version. A deployment that it adopted is released and goes on. */
    TaskDelete deleteTask(CallContext context, ProjectRef project, String fileId, long expectedVersion, String comment);

    /** The task of a snapshot, as it was when the snapshot was taken. Makes no call. */
    TargetTask taskOf(String snapshot);

    /**
     * Content of a snapshot as text by field, for people and for comparing: without what the platform keeps itself (version, status, ...) and
     * without the source binding. Makes no call.
     */
    Map<String, String> contentOf(String snapshot);

    /** Starts to submit a version of a task (R16); the result is asked for with {@link #submitProgress}. */
    TaskSubmit submit(CallContext context, ProjectRef project, String fileId, long version, String comment);

    /** How a submit stands. */
    SubmitProgress submitProgress(CallContext context, ProjectRef project, long asyncId);

    /** The task's instance in production; empty when nothing was published (Basic: submitted) yet. */
    Optional<TaskInstance> instance(CallContext context, ProjectRef project, String fileId);

    /** The instances of tasks by file id, any number of them; tasks without one are left out. */
    Map<String, TaskInstance> instances(CallContext context, ProjectRef project, Collection<String> fileIds);
}
