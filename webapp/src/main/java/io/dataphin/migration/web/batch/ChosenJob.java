package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.task.TaskName;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/** A job that the person chose, with what was decided for it. */
public class ChosenJob implements Serializable {

    private final String deploymentId;
    private final String jobName;
    private final String proposedName;
    private final boolean proposalExists;

    private String targetName;
    private SameNamePolicy policy;

    /** The job as it was listed, with the proposed name and the batch's policy. */
    public ChosenJob(CandidateJob candidate) {
        deploymentId = candidate.job().deploymentId();
        jobName = candidate.job().name();
        proposedName = candidate.targetName();
        proposalExists = candidate.sameNameExists();
        targetName = proposedName;
    }

    /** The job's id on the source. */
    public String getDeploymentId() {
        return deploymentId;
    }

    /** The job's name on the source. */
    public String getJobName() {
        return jobName;
    }

    /** The task name as typed, or as proposed. */
    public String getTargetName() {
        return targetName;
    }

    public void setTargetName(String targetName) {
        this.targetName = Objects.requireNonNullElse(targetName, "").strip();
    }

    /** Policy of this job alone; null = the batch's. */
    public SameNamePolicy getPolicy() {
        return policy;
    }

    public void setPolicy(SameNamePolicy policy) {
        this.policy = policy;
    }

    /** Whether the name keeps Dataphin's naming rule. */
    public boolean isNameLegal() {
        return TaskName.isLegal(targetName);
    }

    /** Whether the name was changed, so that nobody knows yet whether the target holds it. */
    public boolean isRenamed() {
        return !targetName.equals(proposedName);
    }

    /** Whether the target is known to hold a task of this name. */
    public boolean isSameNameExists() {
        return proposalExists && !isRenamed();
    }

    /** The choice as the service takes it. */
    public JobChoice toChoice() {
        return new JobChoice(deploymentId, isRenamed() ? targetName : null, policy, Set.of());
    }
}
