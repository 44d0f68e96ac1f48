package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;
import java.util.Map;

/** A candidate as a row of the page, with what was chosen for it. */
public class JobRow {

    private final CandidateJob candidate;
    private final JobChoices choices;
    private final Map<String, JobError> errors;
    private final SameNamePolicy batchPolicy;

    JobRow(CandidateJob candidate, JobChoices choices, Map<String, JobError> errors, SameNamePolicy batchPolicy) {
        this.candidate = candidate;
        this.choices = choices;
        this.errors = errors;
        this.batchPolicy = batchPolicy;
    }

    /** The job's id on the source. */
    public String getId() {
        return candidate.job().deploymentId();
    }

    /** The candidate. */
    public CandidateJob getCandidate() {
        return candidate;
    }

    /** Whether it can be chosen or taken out now. What was chosen can always be taken out, also when it became busy meanwhile. */
    public boolean isOpen() {
        return isSelected() || candidate.selectable() && !choices.isFull();
    }

    /** Whether it is chosen. */
    public boolean isSelected() {
        return choices.contains(getId());
    }

    public void setSelected(boolean selected) {
        if (!selected) {
            choices.remove(getId());
        } else if (candidate.selectable()) {
            choices.add(candidate);
        }
    }

    /** What was decided for it; null when it is not chosen. */
    public ChosenJob getChosen() {
        return choices.get(getId());
    }

    /** What is wrong with its name. */
    public NameProblem getNameProblem() {
        return isSelected() ? choices.problemOf(getChosen()) : NameProblem.NONE;
    }

    /** Whether the target is known to hold a task of its name. */
    public boolean isSameNameExists() {
        return isSelected() ? getChosen().isSameNameExists() : candidate.sameNameExists();
    }

    /** The policy that applies to it. */
    public SameNamePolicy getEffectivePolicy() {
        return isSelected() && getChosen().getPolicy() != null ? getChosen().getPolicy() : batchPolicy;
    }

    /** Why the last start was refused because of it; null when it was not. */
    public Message getError() {
        JobError error = errors.get(getId());
        return error == null ? null : error.reason();
    }

    /** Findings that need a look; those that block are reasons already. */
    public List<Finding> getWarnings() {
        return candidate.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
    }

    /** Reasons why it cannot be chosen. */
    public List<Message> getReasons() {
        return candidate.reasons();
    }
}
