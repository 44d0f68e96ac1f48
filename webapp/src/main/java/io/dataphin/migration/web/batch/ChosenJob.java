package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.web.faces.Demand;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private long warnings;
    private transient List<Finding> findings;
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
        warnings = candidate.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
        candidate.findings().stream()
                .filter(Finding::mustAccept)
                .map(Finding::text)
                .forEach(this::demand);
    }

    /** Takes over what a start would come to for it. */
    public void previewed(BatchPreview.Job preview) {
        forgetRefusal();
        preview.errors().stream().findFirst().ifPresent(this::refuse);
        if (preview.result() != BatchPreview.Result.REFUSED) {
            lookedUp(preview.result() != BatchPreview.Result.CREATE);
            findings = preview.findings();
            warnings = findings.stream()
                    .filter(finding -> finding.severity() == Severity.WARNING)
                    .count();
            demands.removeIf(demand -> findings.stream().noneMatch(finding -> demand.isFor(finding.text())));
            findings.stream().filter(Finding::mustAccept).map(Finding::text).forEach(this::demand);
        }
    }

    /** Whether the checks of the start were run; not kept when the session moves to another server. */
    public boolean isChecked() {
        return findings != null;
    }

    /** What the checks of the start found, blockers first; empty before. Findings to be accepted are no part of it. */
    public List<Finding> getFindings() {
        return findings == null
                ? List.of()
                : findings.stream().filter(finding -> !finding.mustAccept()).toList();
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

    /** Number of warnings that the checks gave. */
    public long getWarnings() {
        return warnings;
    }

    /** Findings that must be accepted. What is said of the task that would be overwritten does not matter when none is. */
    public List<Demand> demandsIn(SameNamePolicy batchPolicy) {
        boolean overwrites = consequenceIn(batchPolicy) == Consequence.OVERWRITE;
        return demands.stream()
                .filter(demand -> overwrites || !demand.getCode().equals(Finding.TARGET_HAS_LIVE_INSTANCE))
                .toList();
    }

    /** Number of findings that are still to be accepted. */
    public long openDemandsIn(SameNamePolicy batchPolicy) {
        return demandsIn(batchPolicy).stream()
                .filter(demand -> !demand.isAccepted())
                .count();
    }

    /** Why the last start was refused because of it; null when it was not. */
    public Message getRefusal() {
        return refusalCode == null ? null : new Message(refusalCode, refusalParameters);
    }

    /**
     * Notes why a start was refused because of it.
     *
     * @param acceptance whether the reason is a finding that must be accepted first
     */
    public void refused(JobError error, boolean acceptance) {
        Message reason = error.reason();
        if (acceptance) {
            demand(reason);
        } else {
            refuse(reason);
        }
    }

    private void refuse(Message reason) {
        refusalCode = reason.code();
        refusalParameters = new LinkedHashMap<>(reason.parameters());
    }

    /** Forgets the last refusal. */
    public void forgetRefusal() {
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
                accepted);
    }
}
