package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.web.faces.CursorDataModel;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.security.CallerRights;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of assessments, newest first, with the start of a new one. */
@Named("assessmentList")
@ViewScoped
public class AssessmentListView implements Serializable {

    /** Rows a page. */
    private static final int ROWS = 20;

    private static final Slice<Assessment> NOTHING = new Slice<>(List.of(), null, 0);

    private final AssessmentReader reader;
    private final CallerRights rights;
    private final PartialUpdate update;

    private final CursorPages<Assessment> pages = new CursorPages<>();
    private transient CursorDataModel<Assessment> model;
    private transient Message problem;
    private String project;
    private boolean projectMissing;

    /** For the container's proxy only. */
    protected AssessmentListView() {
        this(null, null, null);
    }

    @Inject
    public AssessmentListView(AssessmentReader reader, CallerRights rights, PartialUpdate update) {
        this.reader = reader;
        this.rights = rights;
        this.update = update;
    }

    /** Projects whose source the person may assess. */
    public List<ProjectAccess> getProjects() {
        return rights.getProjects().stream().filter(ProjectAccess::mayMigrate).toList();
    }

    /** Id of the chosen project; null for none. */
    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    /** Whether a start was asked for without a project. */
    public boolean isProjectMissing() {
        return projectMissing;
    }

    /**
     * Starts an assessment of the chosen project.
     *
     * @return the page of it; null when it was refused
     */
    public String start() {
        if (project == null || !project.matches("\\d{1,18}")) {
            projectMissing = true;
            update.focus("project");
            return null;
        }
        projectMissing = false;
        Optional<Assessment> started = reader.start(Long.parseLong(project));
        return started.map(one -> "/assessment/detail?faces-redirect=true&id=" + one.id())
                .orElse(null);
    }

    /** The rows, as the component asks for them. */
    public CursorDataModel<Assessment> getModel() {
        if (model == null) {
            model = new CursorDataModel<>(pages, this::page, () -> ROWS, row -> Long.toString(row.id()));
        }
        return model;
    }

    private Slice<Assessment> page(String cursor) {
        try {
            problem = null;
            return reader.list(new AssessmentQuery(Set.of(), ROWS, cursor));
        } catch (MigrationException refusal) {
            problem = refusal.text();
            return NOTHING;
        }
    }

    /** Rows a page. */
    public int getPageSize() {
        return ROWS;
    }

    /** The page shown, with the total. */
    public Slice<Assessment> getSlice() {
        return getModel().slice();
    }

    /** Why the list cannot be shown; null when it can. */
    public Message getProblem() {
        getSlice();
        return problem;
    }

    /** The jobs of an assessment by readiness. */
    public List<ReadinessChip> chips(Assessment one) {
        return ReadinessChip.of(one.counts(), Set.of());
    }

    /** Whether one of the assessments shown runs, so that the page should look again. */
    public boolean isRunning() {
        return getSlice().items().stream().anyMatch(Assessment::running);
    }

    /** Reads again. */
    public void refresh() {
        pages.forget();
    }
}
