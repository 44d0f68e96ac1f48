package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.Comparator;
import java.util.List;

/** A candidate as a row of the page, with what was chosen for it. */
public class JobRow {

    private final CandidateJob candidate;
    private final JobChoices choices;
    private final SameNamePolicy batchPolicy;

    JobRow(CandidateJob candidate, JobChoices choices, SameNamePolicy batchPolicy) {
        this.candidate = candidate;
        this.choices = choices;
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

    /** What a start will do with the task of its name. */
    public Consequence getConsequence() {
        if (isSelected()) {
            return getChosen().consequenceIn(batchPolicy);
        }
        if (!candidate.sameNameExists()) {
            return Consequence.CREATE;
        }
        return batchPolicy == SameNamePolicy.OVERWRITE ? Consequence.OVERWRITE : Consequence.SKIP;
    }

    /** Why a start would be refused because of it, as the last review told; null when it would not. */
    public Message getError() {
        return isSelected() ? getChosen().getRefusal() : null;
    }

    /** What the checks of the list found. */
    public List<Finding> getFindings() {
        return candidate.findings();
    }

    /** How much the findings matter: the severity of the worst; null when there is none. */
    public Severity getWorst() {
        return getFindings().stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Reasons why it cannot be chosen, without the one that the review told already. */
    public List<Message> getReasons() {
        Message error = getError();
        return candidate.reasons().stream()
                .filter(reason -> error == null || !reason.code().equals("reason." + error.code()))
                .toList();
    }
}
