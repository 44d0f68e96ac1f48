package io.dataphin.migration.api.job;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.List;

/**
 * A deployed job of the source, as a list shows it.
 *
 * @param deploymentId the source's id
 * @param name name on the source, any characters
 * @param kind the source's own artifact kind, e.g. {@code SQLSCRIPT}, {@code JAR}, {@code PYTHON}, {@code CDCYAML}
 * @param type task type it becomes; null when Dataphin has none for it
 * @param batch whether it is a batch job (R2)
 * @param sessionCluster whether it runs in a session cluster
 * @param state what it is doing now
 * @param engineVersion e.g. {@code vvr-8.0.9-flink-1.17}; empty when it has none, null when the list does not say
 * @param changedSinceStart whether the deployment differs from the instance that runs
 * @param modifiedAt last change of the deployment; null when the source does not say
 * @param deploymentTarget name of the queue or session cluster that it runs in; empty when it has none, null when the list does not say
 * @param needs what it needs besides its definition; nothing where that is not asked for
 * @param missing what it lacks to be whole; empty for nearly every job
 * @param scriptHash hash of its SQL script; empty when it has none, or the list does not say
 * @param findings what its definition alone tells, whatever the target project
 */
public record SourceJob(
        String deploymentId,
        String name,
        String kind,
        TaskType type,
        boolean batch,
        boolean sessionCluster,
        JobState state,
        String engineVersion,
        boolean changedSinceStart,
        Instant modifiedAt,
        String deploymentTarget,
        JobNeeds needs,
        List<RequiredPart> missing,
        String scriptHash,
        List<Finding> findings) {

    /** A job that was stored before the list told what it needs and lacks has none of it. */
    public SourceJob {
        needs = needs == null ? JobNeeds.NONE : needs;
        missing = missing == null ? List.of() : List.copyOf(missing);
        scriptHash = scriptHash == null ? "" : scriptHash;
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** A whole job that needs nothing else. */
    public SourceJob(
            String deploymentId,
            String name,
            String kind,
            TaskType type,
            boolean batch,
            boolean sessionCluster,
            JobState state,
            String engineVersion,
            boolean changedSinceStart,
            Instant modifiedAt,
            String deploymentTarget) {
        this(
                deploymentId,
                name,
                kind,
                type,
                batch,
                sessionCluster,
                state,
                engineVersion,
                changedSinceStart,
                modifiedAt,
                deploymentTarget,
                JobNeeds.NONE,
                List.of(),
                "",
                List.of());
    }

    /** A whole job whose queue is not known. */
    public SourceJob(
            String deploymentId,
            String name,
            String kind,
            TaskType type,
            boolean batch,
            boolean sessionCluster,
            JobState state,
            String engineVersion,
            boolean changedSinceStart,
            Instant modifiedAt) {
        this(
                deploymentId,
                name,
                kind,
                type,
                batch,
                sessionCluster,
                state,
                engineVersion,
                changedSinceStart,
                modifiedAt,
                "");
    }

    /** The same job with other needs. */
    public SourceJob needing(JobNeeds other) {
        return new SourceJob(
                deploymentId,
                name,
                kind,
                type,
                batch,
                sessionCluster,
                state,
                engineVersion,
                changedSinceStart,
                modifiedAt,
                deploymentTarget,
                other,
                missing,
                scriptHash,
                findings);
    }

    /** The same job, which lacks other parts. */
    public SourceJob lacking(List<RequiredPart> other) {
        return new SourceJob(
                deploymentId,
                name,
                kind,
                type,
                batch,
                sessionCluster,
                state,
                engineVersion,
                changedSinceStart,
                modifiedAt,
                deploymentTarget,
                needs,
                other,
                scriptHash,
                findings);
    }

    /**
     * The same job, of whose definition more is known.
     *
     * @param hash of its script; empty for none
     * @param found what its definition alone tells
     */
    public SourceJob defined(String hash, List<Finding> found) {
        return new SourceJob(
                deploymentId,
                name,
                kind,
                type,
                batch,
                sessionCluster,
                state,
                engineVersion,
                changedSinceStart,
                modifiedAt,
                deploymentTarget,
                needs,
                missing,
                hash,
                found);
    }

    /** The kind as people should read it: a JAR job without a task type is one that starts a Python program. */
    public String describedKind() {
        return type == null && kind.equals("JAR") ? "JAR (PythonDriver)" : kind;
    }
}
