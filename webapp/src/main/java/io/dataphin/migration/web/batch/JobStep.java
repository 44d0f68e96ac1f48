package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Second step: which jobs. Keeps the choices; the rows are those of the page shown. */
@Dependent
public class JobStep implements Serializable {

    private final SourceJobs jobs;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final Times times;
    private final JobChoices choices;

    private final JobFilter filter = new JobFilter();
    private final CursorPages<CandidateJob> pages = new CursorPages<>();
    private Long projectId;
    private SameNamePolicy policy;
    private boolean unreadable;
    private transient Map<String, JobError> errors;
    private transient List<JobRow> rows;

    @Inject
    public JobStep(
            SourceJobs jobs,
            CurrentCaller current,
            FacesNotices notices,
            Times times,
            @ConfigProperty(name = "migration.batch.max-size", defaultValue = "40") int limit) {
        this.jobs = jobs;
        this.current = current;
        this.notices = notices;
        this.times = times;
        this.choices = new JobChoices(limit);
    }

    /** Enters the step. Choices made for another project are dropped: its source has other jobs. */
    public void enter(long chosenProject, SameNamePolicy chosenPolicy) {
        if (projectId == null || projectId != chosenProject) {
            choices.clear();
            filter.clear();
            errors = null;
        }
        projectId = chosenProject;
        policy = chosenPolicy;
        search();
    }

    /** The rows of the page shown; none before the step is entered, when Faces looks at them already. */
    public List<JobRow> getRows() {
        if (projectId == null) {
            return List.of();
        }
        if (rows == null) {
            rows = slice().items().stream()
                    .map(candidate -> new JobRow(candidate, choices, errors(), policy))
                    .toList();
        }
        return rows;
    }

    /** Number of jobs under the filter. */
    public long getTotal() {
        return slice().total();
    }

    /** Whether a page follows. */
    public boolean isMore() {
        return slice().next().isPresent();
    }

    /** Number of the page shown, from 1. */
    public int getPageNumber() {
        return pages.number();
    }

    /** Whether the platforms could not be asked, so that an empty list means nothing. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** Reads the list from its first page, under the present filter. */
    public void search() {
        pages.first();
        rows = null;
    }

    /** Lifts the filter. */
    public void clearFilter() {
        filter.clear();
        search();
    }

    /** Goes one page on. */
    public void next() {
        pages.next();
        rows = null;
    }

    /** Goes one page back. */
    public void previous() {
        pages.previous();
        rows = null;
    }

    /** Whether every open row of the page is chosen. */
    public boolean isPageSelected() {
        List<JobRow> selectable = selectableRows();
        return !selectable.isEmpty() && selectable.stream().allMatch(JobRow::isSelected);
    }

    /** Chooses all selectable rows of the page as far as there is room (R12), or none of them. */
    public void setPageSelected(boolean selected) {
        selectableRows().forEach(row -> row.setSelected(selected));
        if (selected && !isPageSelected()) {
            notices.warn("batch.jobs.limit", choices.getLimit());
        }
    }

    /** Shows why a start was refused: beside the rows, and in a notice for jobs of other pages. What was chosen stays. */
    public void refused(List<JobError> jobErrors) {
        errors = jobErrors.stream()
                .collect(Collectors.toMap(JobError::deploymentId, Function.identity(), (first, second) -> first));
        pages.forget();
        rows = null;
        Set<String> shown = getRows().stream().map(JobRow::getId).collect(Collectors.toSet());
        errors.values().stream()
                .filter(error -> !shown.contains(error.deploymentId()) && choices.contains(error.deploymentId()))
                .forEach(error ->
                        notices.refused(choices.get(error.deploymentId()).getJobName(), error.reason()));
    }

    /** The jobs chosen so far. */
    public JobChoices getChoices() {
        return choices;
    }

    /** Statuses to filter by. */
    public CandidateStatus[] getStatuses() {
        return CandidateStatus.values();
    }

    /** Orders of the list. */
    public CandidateQuery.Sort[] getOrders() {
        return CandidateQuery.Sort.values();
    }

    /** The filter of the list. */
    public JobFilter getFilter() {
        return filter;
    }

    private List<JobRow> selectableRows() {
        return getRows().stream().filter(row -> row.getCandidate().selectable()).toList();
    }

    private Map<String, JobError> errors() {
        return errors == null ? Map.of() : errors;
    }

    private Slice<CandidateJob> slice() {
        return pages.slice(this::read);
    }

    private Slice<CandidateJob> read(String cursor) {
        try {
            Slice<CandidateJob> slice = jobs.candidates(current.get(), projectId, filter.toQuery(times, cursor));
            unreadable = false;
            return slice;
        } catch (MigrationException refusal) {
            unreadable = true;
            notices.refused(refusal);
            return new Slice<>(List.of(), null, 0);
        }
    }
}
