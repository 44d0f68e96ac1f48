package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** The batch migration wizard. */
@Named("batchMigration")
@ViewScoped
public class BatchMigrationView implements Serializable {

    private final MigrationService migrations;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final ProjectStep projectStep;
    private final JobStep jobStep;

    private boolean choosingJobs;
    private boolean reviewing;
    private String attempt;

    /** For the container's proxy only. */
    protected BatchMigrationView() {
        this(null, null, null, null, null);
    }

    @Inject
    public BatchMigrationView(
            MigrationService migrations,
            CurrentCaller current,
            FacesNotices notices,
            ProjectStep projectStep,
            JobStep jobStep) {
        this.migrations = migrations;
        this.current = current;
        this.notices = notices;
        this.projectStep = projectStep;
        this.jobStep = jobStep;
    }

    /** First step. */
    public ProjectStep getProjectStep() {
        return projectStep;
    }

    /** Second step. */
    public JobStep getJobStep() {
        return jobStep;
    }

    /** Whether the second step is shown. */
    public boolean isChoosingJobs() {
        return choosingJobs;
    }

    /** Whether the summary before the start is open. */
    public boolean isReviewing() {
        return reviewing;
    }

    /** Goes to the jobs, once project and policy are chosen. */
    public void next() {
        if (projectStep.complete()) {
            jobStep.enter(projectStep.getProjectId(), projectStep.getPolicy());
            choosingJobs = true;
        }
    }

    /** Goes back to project and policy; the chosen jobs stay chosen. */
    public void back() {
        choosingJobs = false;
        reviewing = false;
    }

    /** Opens the summary, unless there is something to mend first. */
    public void review() {
        JobChoices choices = jobStep.getChoices();
        if (choices.getSize() == 0) {
            notices.warn("batch.jobs.required");
        } else if (choices.getProblems() > 0) {
            notices.warn("batch.jobs.names", choices.getProblems());
        } else {
            reviewing = true;
            attempt = UUID.randomUUID().toString();
        }
    }

    /** Closes the summary. */
    public void closeReview() {
        reviewing = false;
    }

    /**
     * Starts the migration (R15). A second click on the same summary answers the batch of the first.
     *
     * @return the records of the batch; null when it was refused
     */
    public String start() {
        reviewing = false;
        try {
            MigrationBatch batch = migrations.start(current.get(), wish());
            notices.done("batch.started", batch.records().size());
            return "/records/list?faces-redirect=true&batch=" + batch.id();
        } catch (MigrationException refusal) {
            refused(refusal);
            return null;
        }
    }

    private void refused(MigrationException refusal) {
        jobStep.refused(refusal.jobErrors());
        if (refusal.jobErrors().isEmpty()) {
            notices.refused(refusal);
        } else {
            notices.warn("batch.refused", refusal.jobErrors().size());
        }
    }

    /** What an open summary shows cannot change, so the attempt stands for the content of the wish as well. */
    private StartMigration wish() {
        return new StartMigration(
                projectStep.getProjectId(),
                projectStep.getPolicy(),
                jobStep.getChoices().toChoices(),
                attempt,
                attempt);
    }
}
