package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorDataModel;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.PartialUpdate;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One assessment: how far it is, its jobs by readiness, its findings, and the jobs that a filter finds. */
@Named("assessment")
@ViewScoped
public class AssessmentView implements Serializable {

    private static final int MOST_RUNS = 10;
    private static final Slice<AssessedJob> NOTHING = new Slice<>(List.of(), null, 0);

    private final AssessmentReader reader;
    private final PartialUpdate update;

    private final AssessedJobFilter filter = new AssessedJobFilter();
    private final CursorPages<AssessedJob> pages = new CursorPages<>();
    private String id = "";
    private transient CursorDataModel<AssessedJob> model;
    private transient Optional<Assessment> assessment;
    private transient List<TrendRun> trend;

    /** For the container's proxy only. */
    protected AssessmentView() {
        this(null, null);
    }

    @Inject
    public AssessmentView(AssessmentReader reader, PartialUpdate update) {
        this.reader = reader;
        this.update = update;
    }

    /** Id as it stands in the address. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id.strip();
    }

    /** The filter of the jobs, bound to the address. */
    public AssessedJobFilter getFilter() {
        return filter;
    }

    /** Reads the assessment when the page is opened. */
    public void load() {
        assessment = id.matches("\\d{1,18}") ? reader.assessment(Long.parseLong(id)) : Optional.empty();
        trend = null;
        pages.forget();
    }

    /** The assessment; null when there is none or the person may not see it. */
    public Assessment getShown() {
        if (assessment == null) {
            load();
        }
        return assessment.orElse(null);
    }

    /** Every readiness with its number of jobs. */
    public List<ReadinessChip> getChips() {
        return ReadinessChip.of(getShown().counts(), filter.readinessSet());
    }

    /** The last assessments of the same project, oldest first; none when there are fewer than two. */
    public List<TrendRun> getTrend() {
        if (trend == null) {
            trend = TrendRun.of(reader.ofProject(getShown().projectId(), MOST_RUNS));
        }
        return trend;
    }

    /** The jobs, as the component asks for them. */
    public CursorDataModel<AssessedJob> getModel() {
        if (model == null) {
            model = new CursorDataModel<>(
                    pages, this::page, () -> AssessedJobQuery.DEFAULT_LIMIT, AssessedJob::deploymentId);
        }
        return model;
    }

    private Slice<AssessedJob> page(String cursor) {
        if (getShown() == null) {
            return NOTHING;
        }
        try {
            return reader.jobs(
                    getShown().id(),
                    filter.toQuery(AssessedJobQuery.DEFAULT_LIMIT).at(cursor));
        } catch (InvalidRequestException unreadable) {
            return NOTHING;
        }
    }

    /** Rows a page. */
    public int getPageSize() {
        return AssessedJobQuery.DEFAULT_LIMIT;
    }

    /** The page of jobs shown, with the total. */
    public Slice<AssessedJob> getSlice() {
        return getModel().slice();
    }

    /** Reads again while it runs, and answers with the page only when it changed. */
    public void refresh() {
        Assessment before = getShown();
        load();
        if (assessment.isPresent() && !assessment.get().equals(before)) {
            update.add("assessment", "jobList");
        }
    }

    /**
     * Starts another assessment of the same project.
     *
     * @return the page of it; null when it was refused
     */
    public String again() {
        return reader.start(getShown().projectId())
                .map(one -> "/assessment/detail?faces-redirect=true&id=" + one.id())
                .orElse(null);
    }
}
