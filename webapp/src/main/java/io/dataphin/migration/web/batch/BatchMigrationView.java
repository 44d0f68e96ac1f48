package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.PartialUpdate;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The batch migration wizard. What was decided is kept by the id in the page's address, so that loading it again loses nothing. */
@Named("batchMigration")
@ViewScoped
public class BatchMigrationView implements Serializable {

    /** Heading of a step: where somebody goes on reading after a change of the step. */
    private static final String HEADING = "step-title";

    private static final String FIRST_NAME = "rows:0:name";

    private final FacesNotices notices;
    private final PartialUpdate update;
    private final ProjectStep projectStep;
    private final JobStep jobStep;
    private final ReviewStep reviewStep;
    private final WizardDrafts drafts;

    private String draftId;
    private WizardDraft draft;
    private String started;

    /** For the container's proxy only. */
    protected BatchMigrationView() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public BatchMigrationView(
            FacesNotices notices,
            PartialUpdate update,
            ProjectStep projectStep,
            JobStep jobStep,
            ReviewStep reviewStep,
            WizardDrafts drafts) {
        this.notices = notices;
        this.update = update;
        this.projectStep = projectStep;
        this.jobStep = jobStep;
        this.reviewStep = reviewStep;
        this.drafts = drafts;
    }

    /**
     * Opens the wizard where it was left.
     *
     * @return where to go when the address names no draft yet; null = stay
     */
    public String open() {
        if (!drafts.fits(draftId)) {
            return "/batch/migrate?faces-redirect=true&draft=" + drafts.newId();
        }
        draft = drafts.get(draftId);
        projectStep.resume(draft);
        if (projectStep.getProject() == null && !projectStep.isUnreadable()) {
            draft.setStep(WizardStep.PROJECT);
        }
        jobStep.resume(draft);
        reviewStep.resume(draft);
        if (getStep() == WizardStep.REVIEW) {
            draft.setStep(check() ? WizardStep.REVIEW : WizardStep.JOBS);
        }
        return null;
    }

    /** Id of the draft, as the address names it. */
    public String getDraftId() {
        return draftId;
    }

    public void setDraftId(String draftId) {
        this.draftId = draftId;
    }

    /** First step. */
    public ProjectStep getProjectStep() {
        return projectStep;
    }

    /** Second step. */
    public JobStep getJobStep() {
        return jobStep;
    }

    /** Third step. */
    public ReviewStep getReviewStep() {
        return reviewStep;
    }

    /** The step shown. While its project cannot be read the first one says so; the draft waits. */
    public WizardStep getStep() {
        return draft == null || projectStep.isUnreadable() ? WizardStep.PROJECT : draft.getStep();
    }

    /** All steps. */
    public WizardStep[] getSteps() {
        return WizardStep.values();
    }

    /** Goes to the jobs, once project and policy are chosen. */
    public void next() {
        if (projectStep.complete()) {
            jobStep.enter();
            go(WizardStep.JOBS);
        } else if (projectStep.getProblem() != null) {
            update.focus(projectStep.getProblem());
        }
    }

    /** Goes one step back; what was decided stays. */
    public void back() {
        go(WizardStep.values()[Math.max(0, getStep().ordinal() - 1)]);
    }

    private void go(WizardStep step) {
        draft.setStep(step);
        update.focus(HEADING);
    }

    /** Goes to the review, unless no job is chosen or a name must be corrected first. */
    public void review() {
        if (!jobStep.complete()) {
            update.focus(jobStep.getProblem() == null ? FIRST_NAME : jobStep.getProblem());
        } else if (check()) {
            go(WizardStep.REVIEW);
        }
    }

    /** Runs the checks of the start; what stands against the batch as a whole is a notice. */
    private boolean check() {
        try {
            reviewStep.check();
            return true;
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return false;
        }
    }

    /** Goes back to the jobs that would be refused, to change them. */
    public void correct() {
        jobStep.show(Show.CORRECT);
        draft.setStep(WizardStep.JOBS);
        update.focus(FIRST_NAME);
    }

    /** Takes out every job that would be refused, and reviews the rest. */
    public void takeRefusedOut() {
        reviewStep.takeRefusedOut();
        if (reviewStep.getChoices().getSize() == 0 || !check()) {
            jobStep.show(Show.ALL);
            draft.setStep(WizardStep.JOBS);
        }
        update.focus(HEADING);
    }

    /**
     * Starts the migration (R15).
     *
     * @return the records of the batch; null when it was refused, or something has changed since the review
     */
    public String start() {
        if (started == null) {
            try {
                reviewStep.start().ifPresentOrElse(this::started, this::changed);
            } catch (MigrationException refusal) {
                notices.refused(refusal);
            }
        }
        return started;
    }

    private void started(MigrationBatch batch) {
        drafts.forget(draftId);
        notices.done("batch.started", batch.records().size());
        started = "/records/list?faces-redirect=true&batch=" + batch.id();
    }

    private void changed() {
        notices.warn("batch.changed");
        update.focus(HEADING);
    }
}
