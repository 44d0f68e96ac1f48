package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.task.TaskDraft;

/**
 * One object of a publication.
 *
 * @param object what is published, in which version; identifies it inside the publication
 * @param task the record whose task it is; null for a file or function
 * @param submitId what the platform publishes by; null until it was found
 * @param seenId newest attempt in the project before the object was sent; later ones are of this publication
 * @param state how it stands
 * @param runKnown whether the run of the source job before the publication is known
 * @param run that run; null when the job did not run
 */
public record PublishItem(
        ObjectVersion object,
        String name,
        Task task,
        Long submitId,
        long seenId,
        State state,
        boolean runKnown,
        JobRun run) {

    /** How an object stands. */
    public enum State {
        /** To be sent. */
        WAITING,
        /** The platform has it. */
        SENT,
        PUBLISHED,
        /** Published, and the instance was compared with the source job. */
        COMPARED,
        FAILED
    }

    /**
     * The record of a task.
     *
     * @param draft what the record wrote; loaded for {@link PublishStep#LIST_PENDING} only, else null
     */
    public record Task(long recordId, String deploymentId, SourceLocation source, TaskDraft draft) {}

    /** Whether it is a record's task. */
    public boolean isTask() {
        return task != null;
    }

    /** The same at another state. */
    public PublishItem at(State now) {
        return new PublishItem(object, name, task, submitId, seenId, now, runKnown, run);
    }

    /** The same with what it is published by. */
    public PublishItem submitId(Long id) {
        return new PublishItem(object, name, task, id, seenId, state, runKnown, run);
    }

    /** The same with the newest attempt so far. */
    public PublishItem seen(long id) {
        return new PublishItem(object, name, task, submitId, id, state, runKnown, run);
    }

    /**
     * The same with the run of the source job before the publication.
     *
     * @param before null when the job did not run
     */
    public PublishItem runBefore(JobRun before) {
        return new PublishItem(object, name, task, submitId, seenId, state, true, before);
    }
}
