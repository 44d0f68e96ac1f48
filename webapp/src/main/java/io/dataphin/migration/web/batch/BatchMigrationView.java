package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.BatchPreview;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.web.faces.Dialogs;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** The batch migration wizard. What was decided is kept by the id in the page's address, so that loading it again loses nothing. */
@Named("batchMigration")
@ViewScoped
public class BatchMigrationView implements Serializable {

    private static final String DIALOG = "review";
    private static final String ACCEPTANCE_REQUIRED = "ACCEPTANCE_REQUIRED";

    private final MigrationService migrations;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final ProjectStep projectStep;
    private final JobStep jobStep;
    private final WizardDrafts drafts;
    private final Dialogs dialogs;

    private String draftId;
    private WizardDraft draft;
    private boolean reviewing;
    private String attempt;

    /** For the container's proxy only. */
    protected BatchMigrationView() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public BatchMigrationView(
            MigrationService migrations,
            CurrentCaller current,
            FacesNotices notices,
            ProjectStep projectStep,
            JobStep jobStep,
            WizardDrafts drafts,
            Dialogs dialogs) {
        this.migrations = migrations;
        this.current = current;
        this.notices = notices;
        this.projectStep = projectStep;
        this.jobStep = jobStep;
        this.drafts = drafts;
        this.dialogs = dialogs;
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
        if (draft.isChoosingJobs() && projectStep.getProject() == null && !projectStep.isUnreadable()) {
            draft.setChoosingJobs(false);
        }
        jobStep.resume(draft);
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

    /** Whether the second step is shown. While its project cannot be read the first one says so; the draft waits. */
    public boolean isChoosingJobs() {
        return draft != null && draft.isChoosingJobs() && !projectStep.isUnreadable();
    }

    /** Whether the summary before the start is open. */
    public boolean isReviewing() {
        return reviewing;
    }

    /** Goes to the jobs, once project and policy are chosen. */
    public void next() {
        if (projectStep.complete()) {
            jobStep.enter();
            draft.setChoosingJobs(true);
        }
    }

    /** Goes back to project and policy; the chosen jobs stay chosen. */
    public void back() {
        draft.setChoosingJobs(false);
        reviewing = false;
    }

    /** Opens the summary, unless there is something to mend first. Findings to be accepted can be accepted there. */
    public void review() {
        JobChoices choices = jobStep.getChoices();
        if (choices.getSize() == 0) {
            notices.warn("batch.jobs.required");
        } else if (choices.getProblems() > 0) {
            jobStep.show(Show.MEND);
            notices.warn("batch.jobs.names", choices.getProblems());
        } else {
            preview();
        }
    }

    /** Asks for everything that the start will check, so that it can refuse nothing more than what changes meanwhile. */
    private void preview() {
        attempt = UUID.randomUUID().toString();
        try {
            BatchPreview preview = migrations.preview(current.get(), wish());
            jobStep.previewed(preview);
            reviewing = preview.count(BatchPreview.Result.REFUSED) == 0;
            if (reviewing) {
                dialogs.open(DIALOG);
            } else {
                notices.warn("batch.review.refused", preview.count(BatchPreview.Result.REFUSED));
            }
        } catch (MigrationException refusal) {
            refused(refusal);
        }
    }

    /** The summary is closed. */
    public void close() {
        reviewing = false;
    }

    /**
     * Starts the migration (R15). A second click on the same summary answers the batch of the first.
     *
     * @return the records of the batch; null when it was refused
     */
    public String start() {
        reviewing = false;
        jobStep.getChoices().getAll().forEach(ChosenJob::forgetRefusal);
        try {
            MigrationBatch batch = migrations.start(current.get(), wish());
            drafts.forget(draftId);
            notices.done("batch.started", batch.records().size());
            return "/records/list?faces-redirect=true&batch=" + batch.id();
        } catch (MigrationException refusal) {
            dialogs.close(DIALOG);
            refused(refusal);
            return null;
        }
    }

    private void refused(MigrationException refusal) {
        if (refusal.jobErrors().isEmpty()) {
            notices.refused(refusal);
        } else {
            notices.warn("batch.refused", refusal.jobErrors().size());
            jobStep.refused(refusal.jobErrors(), refusal.code().equals(ACCEPTANCE_REQUIRED));
        }
    }

    /** What an open summary shows cannot change but for the ticks, so the attempt stands for the content of the wish as well. */
    private StartMigration wish() {
        return new StartMigration(
                projectStep.getProjectId(),
                projectStep.getPolicy(),
                jobStep.getChoices().toChoices(),
                attempt,
                attempt);
    }
}
