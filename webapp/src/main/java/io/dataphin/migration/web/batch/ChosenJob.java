package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.web.faces.Demand;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A job that the person chose, with what was decided for it. */
public class ChosenJob implements Serializable {

    private final String deploymentId;
    private final String jobName;
    private final List<Demand> demands = new ArrayList<>();

    private String proposedName;
    private String targetName;
    /** The name that was last looked up in the target, and what was found; null = not looked up. */
    private String lookedUpName;

    private boolean lookedUpExists;
    private SameNamePolicy policy;
    private String refusalCode;
    private LinkedHashMap<String, String> refusalParameters;

    /** The job as it was listed, with the proposed name and the batch's policy. */
    public ChosenJob(CandidateJob candidate) {
        deploymentId = candidate.job().deploymentId();
        jobName = candidate.job().name();
        proposedName = candidate.targetName();
        targetName = proposedName;
        update(candidate);
    }

    /** Takes over what a list that was read later says; decisions stay. */
    public final void update(CandidateJob candidate) {
        if (!isRenamed()) {
            targetName = candidate.targetName();
        }
        proposedName = candidate.targetName();
        if (!isRenamed()) {
            lookedUp(candidate.sameNameExists());
        }
    }

    /** Takes over what a start would come to for it. What was accepted stays so as long as the very same is found. */
    public void previewed(BatchPreview.Job preview) {
        forgetRefusal();
        preview.errors().stream().findFirst().ifPresent(this::refused);
        if (preview.result() != BatchPreview.Result.REFUSED) {
            lookedUp(preview.result() != BatchPreview.Result.CREATE);
        }
        List<Message> toAccept = preview.findings().stream()
                .filter(Finding::mustAccept)
                .map(Finding::text)
                .toList();
        demands.removeIf(demand -> toAccept.stream().noneMatch(demand::isFor));
        toAccept.forEach(this::demand);
    }

    private void demand(Message finding) {
        if (demands.stream().noneMatch(known -> known.getCode().equals(finding.code()))) {
            demands.add(new Demand(finding.code(), finding.parameters()));
        }
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
        String typed = Objects.requireNonNullElse(targetName, "").strip();
        if (!typed.equals(this.targetName)) {
            forgetRefusal();
        }
        this.targetName = typed;
    }

    /** Policy of this job alone; null = the batch's. */
    public SameNamePolicy getPolicy() {
        return policy;
    }

    public void setPolicy(SameNamePolicy policy) {
        this.policy = policy;
    }

    /** The policy that applies to it. */
    public SameNamePolicy policyIn(SameNamePolicy batchPolicy) {
        return policy == null ? batchPolicy : policy;
    }

    /** Whether the name keeps Dataphin's naming rule. */
    public boolean isNameLegal() {
        return TaskName.isLegal(targetName);
    }

    /** Whether the name is another than the proposed one. */
    public boolean isRenamed() {
        return !targetName.equals(proposedName);
    }

    /** Whether it is known if the target holds a task of this name. */
    public boolean isLookedUp() {
        return targetName.equals(lookedUpName);
    }

    /** Notes what the target said about the present name. */
    public void lookedUp(boolean exists) {
        lookedUpName = targetName;
        lookedUpExists = exists;
    }

    /** Whether the target is known to hold a task of this name. */
    public boolean isSameNameExists() {
        return isLookedUp() && lookedUpExists;
    }

    /** What a start will do in the target. A name that could not be looked up is taken for free. */
    public Consequence consequenceIn(SameNamePolicy batchPolicy) {
        if (!isSameNameExists()) {
            return Consequence.CREATE;
        }
        return policyIn(batchPolicy) == SameNamePolicy.OVERWRITE ? Consequence.OVERWRITE : Consequence.SKIP;
    }

    /** Findings that must be accepted before a start, as the last preview told. */
    public List<Demand> getDemands() {
        return List.copyOf(demands);
    }

    /** Whether findings are still to be accepted. */
    public boolean isDemanding() {
        return demands.stream().anyMatch(demand -> !demand.isAccepted());
    }

    /** Why a start would be refused because of it, as the last preview told; null when it would not. */
    public Message getRefusal() {
        return refusalCode == null ? null : new Message(refusalCode, refusalParameters);
    }

    private void refused(Message reason) {
        refusalCode = reason.code();
        refusalParameters = new LinkedHashMap<>(reason.parameters());
    }

    private void forgetRefusal() {
        refusalCode = null;
    }

    /** The choice as the service takes it. */
    public JobChoice toChoice() {
        Set<String> accepted =
                demands.stream().filter(Demand::isAccepted).map(Demand::getCode).collect(Collectors.toSet());
        return new JobChoice(
                deploymentId,
                Optional.of(targetName).filter(name -> isRenamed()).orElse(null),
                policy,
                accepted,
                reasons());
    }

    private Map<String, String> reasons() {
        return demands.stream()
                .filter(demand -> demand.isAccepted() && !demand.getReason().isEmpty())
                .collect(Collectors.toMap(Demand::getCode, Demand::getReason, (first, second) -> first));
    }
}
