package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.migration.SameNamePolicy;
import java.io.Serializable;

/** What a person has decided in the wizard so far; nothing that can be read again. */
public class WizardDraft implements Serializable {

    private final JobChoices choices;
    private Long projectId;
    private SameNamePolicy policy;
    private boolean moveFiles = true;
    private WizardStep step = WizardStep.PROJECT;

    /** @param limit most jobs a batch (R12) */
    public WizardDraft(int limit) {
        choices = new JobChoices(limit);
    }

    /** The chosen project; null before a choice. */
    public Long getProjectId() {
        return projectId;
    }

    public void setProjectId(Long projectId) {
        this.projectId = projectId;
    }

    /** Policy of the batch (R11); null before a choice. */
    public SameNamePolicy getPolicy() {
        return policy;
    }

    public void setPolicy(SameNamePolicy policy) {
        this.policy = policy;
    }

    /** Whether files that the project lacks are moved along. */
    public boolean isMoveFiles() {
        return moveFiles;
    }

    public void setMoveFiles(boolean moveFiles) {
        this.moveFiles = moveFiles;
    }

    /** The step shown last. */
    public WizardStep getStep() {
        return step;
    }

    public void setStep(WizardStep step) {
        this.step = step;
    }

    /** The jobs chosen so far. */
    public JobChoices getChoices() {
        return choices;
    }
}
