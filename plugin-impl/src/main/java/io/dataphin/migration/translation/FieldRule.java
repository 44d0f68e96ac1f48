package io.dataphin.migration.translation;

import io.dataphin.migration.api.migration.Verification.Verdict;

/** The named rules by which a field is changed, set or left out. The name is what a verdict shows and what a bundle explains. */
public enum FieldRule {
    /** The name that the person chose, or the proposal for a name that is not legal in the target. */
    TARGET_NAME(Verdict.NORMALISED),
    /** SQLSCRIPT becomes FLINK_SQL, JAR becomes FLINK_DATASTREAM. */
    TASK_TYPE_OF_KIND(Verdict.NORMALISED),
    /** More than 1000 characters do not fit. */
    DESCRIPTION_CUT(Verdict.NORMALISED),
    /** A file is named by the last segment of its URI; the same file is named once. */
    RESOURCE_NAME_OF_URI(Verdict.NORMALISED),
    /** PER_JOB is spelt PREJOB in the target. */
    CLUSTER_TYPE_SPELLING(Verdict.NORMALISED),
    /** Memory in the target's spelling, units are binary. */
    MEMORY_UNITS(Verdict.NORMALISED),
    /** Whole seconds go to the checkpoint section. */
    CHECKPOINT_SECTION(Verdict.NORMALISED),
    /** The state's time to live has a field of its own. */
    STATE_TTL_SECTION(Verdict.NORMALISED),

    /** R2: the target's tasks are real-time tasks. */
    REAL_TIME_ONLY(Verdict.POLICY),
    /** Named after the deployment, because the source has no description. */
    DEFAULT_DESCRIPTION(Verdict.POLICY),
    /** R3. */
    DEFAULT_DIRECTORY(Verdict.POLICY),
    /** R4. */
    OWNER_IS_MIGRATOR(Verdict.POLICY),
    /** The project's cluster that has the queue. */
    CLUSTER_OF_QUEUE(Verdict.POLICY),
    /** The source names no queue and the project has only this one. */
    ONLY_QUEUE(Verdict.POLICY),
    /** The project has the queue in a cluster of another type only. */
    ONLY_CLUSTER_TYPE(Verdict.POLICY),
    /** Parallelism over slots, rounded up. */
    TASK_MANAGERS_FROM_SLOTS(Verdict.POLICY),
    /** The largest parallelism of the expert plan's nodes. */
    LARGEST_NODE_PARALLELISM(Verdict.POLICY),
    /** The job's setting {@code parallelism.default}, since its resources say none that can be read. */
    PARALLELISM_OF_SETTING(Verdict.POLICY),
    /** The parallelism of the basic resources, since the expert plan says none that can be read. */
    PARALLELISM_OF_BASIC(Verdict.POLICY),
    /** The resources that the job has, since it does not say a mode that can be read. */
    MODE_OF_RESOURCES(Verdict.POLICY),
    /** The source says something that cannot be read, so the target's own default holds (dataphin-product 7.3). */
    DEFAULT_FOR_UNREADABLE(Verdict.POLICY),
    /** The source does not say, so the target's own default holds (dataphin-product 7.3). */
    DATAPHIN_DEFAULT(Verdict.POLICY),
    /** Kept in the task's source binding, not in its content. */
    SOURCE_BINDING(Verdict.POLICY),

    /** Ids and people of the source mean nothing in the target. */
    SOURCE_IDENTITY(Verdict.DROPPED),
    /** When something happened on the source. */
    SOURCE_HISTORY(Verdict.DROPPED),
    /** What the job was doing when it was read. */
    RUN_STATE(Verdict.DROPPED),
    /** A task has no field that could hold it. */
    NO_TARGET_FIELD(Verdict.DROPPED),
    /** The source fills in the fields of other artifact kinds without a meaning. */
    OTHER_ARTIFACT_KIND(Verdict.DROPPED),
    /** Belongs to the resource mode that the job does not use. */
    OTHER_RESOURCE_MODE(Verdict.DROPPED),
    /** Belongs to batch jobs (R2). */
    BATCH_ONLY(Verdict.DROPPED),
    /** A field that this version does not know. */
    UNKNOWN_FIELD(Verdict.DROPPED);

    private final Verdict verdict;

    FieldRule(Verdict verdict) {
        this.verdict = verdict;
    }

    /** The verdict that a field gets by this rule. */
    public Verdict verdict() {
        return verdict;
    }
}
