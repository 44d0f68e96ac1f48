package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
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
 * The tasks of the platform that jobs go to. An operation returns the request; whoever runs it sends it. What a flow decides upon is a value of
 * the answer, not an exception. {@code userId} is the person acted for.
 */
public interface TargetPlatform {

    /** Most names or ids that one call takes. */
    int MOST_NAMES = 100;

    /** The quotas that its calls count against, widest first. Makes no call. */
    List<Bucket> quotas();

    /** Clusters and queues that the project may use. */
    Call<List<TaskCluster>> clusters(String userId, ProjectRef project);

    /** Engine versions of a cluster's queue. */
    Call<List<String>> engineVersions(String userId, ProjectRef project, TaskCluster cluster);

    /** The task of that name with its content; empty when there is none. */
    Call<Optional<TargetTask>> findTask(String userId, ProjectRef project, String name);

    /** The task with that id with its content; empty when there is none. */
    Call<Optional<TargetTask>> readTask(String userId, ProjectRef project, String fileId);

    /**
     * Those of the names that are taken, with a summary of the task.
     *
     * @param names 1 to {@link #MOST_NAMES}
     */
    Call<Map<String, TargetTask>> findTasks(String userId, ProjectRef project, Collection<String> names);

    /**
     * Those of the named resources that the project has.
     *
     * @param names 1 to {@link #MOST_NAMES}
     */
    Call<Set<String>> existingResources(String userId, ProjectRef project, Collection<String> names);

    /**
     * The classes of those of the named functions that the project has, by the function's name in lower case; empty where it tells none.
     *
     * @param names 1 to {@link #MOST_NAMES}
     */
    Call<Map<String, String>> functions(String userId, ProjectRef project, Collection<String> names);

    /**
     * Registers a function.
     *
     * @param resources names of resources of the project: the JAR that has the class, and those that it needs
     */
    Call<FunctionWrite> registerFunction(
            String userId, ProjectRef project, String name, String className, List<String> resources, String comment);

    /** Creates a task. The acting user becomes its creator. */
    Call<TaskWrite> createTask(String userId, ProjectRef project, TaskDraft draft, TaskOrigin origin);

    /** Replaces the content of a task if it still has the version. */
    Call<TaskWrite> updateTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, TaskDraft draft, TaskOrigin origin);

    /**
     * Gives a task the content back that it once had, if it still has the version. A source binding that the snapshot lacks stays, since the
     * platform cannot take one away.
     *
     * @param snapshot {@link TargetTask#snapshot} of the task as it was
     */
    Call<TaskWrite> restoreTask(
            String userId, ProjectRef project, String fileId, long expectedVersion, String snapshot);

    /** Deletes a task that was never published, if it still has the version. A deployment that it adopted is released and goes on. */
    Call<TaskDelete> deleteTask(String userId, ProjectRef project, String fileId, long expectedVersion, String comment);

    /** The task of a snapshot, as it was when the snapshot was taken. Makes no call. */
    TargetTask taskOf(String snapshot);

    /**
     * Content of a snapshot as text by field, for people and for comparing: without what the platform keeps itself (version, status, ...) and
     * without the source binding. Makes no call.
     */
    Map<String, String> contentOf(String snapshot);

    /** Starts to submit a version of a task (R16); the result is asked for with {@link #submitProgress}. */
    Call<TaskSubmit> submit(String userId, ProjectRef project, String fileId, long version, String comment);

    /** How a submit stands. */
    Call<SubmitProgress> submitProgress(String userId, ProjectRef project, long asyncId);

    /**
     * The platform's own log of a submit, as far as it was written; for a failed submit without log its error in one line. The text may be
     * empty. Empty optional when the platform does not know the submit (any more).
     */
    Call<Optional<String>> submitLog(String userId, ProjectRef project, long asyncId);

    /**
     * The instances of tasks in production by file id; tasks that have none are left out.
     *
     * @param fileIds 1 to {@link #MOST_NAMES}
     */
    Call<Map<String, TaskInstance>> instances(String userId, ProjectRef project, Collection<String> fileIds);
}
