package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.job.InventoryState;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Second step: which jobs. The choices are in the draft; the rows are those of the page shown. */
@Dependent
public class JobStep implements Serializable {

    private final SourceJobs jobs;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final Times times;
    private final PartialUpdate update;

    private final JobFilter filter = new JobFilter();
    private final CursorPages<CandidateJob> pages = new CursorPages<>();
    private WizardDraft draft = new WizardDraft(1);
    private Show show = Show.ALL;
    private boolean entered;
    private boolean unreadable;
    private transient Message failure;
    private boolean asked;
    private boolean pageWanted;
    /** Whether the boxes on the page are those of a full batch. */
    private boolean full;

    private Instant rowsAsOf;
    private transient Freshness freshness;
    private transient List<JobRow> rows;

    @Inject
    public JobStep(SourceJobs jobs, CurrentCaller current, FacesNotices notices, Times times, PartialUpdate update) {
        this.jobs = jobs;
        this.current = current;
        this.notices = notices;
        this.times = times;
        this.update = update;
    }

    /** Goes on with what was decided before. */
    void resume(WizardDraft earlier) {
        draft = earlier;
        entered = earlier.getStep() != WizardStep.PROJECT;
    }

    /** Enters the step. Choices made for another project are dropped: its source has other jobs. */
    void enter() {
        if (draft.getChoices().startFor(draft.getProjectId())) {
            filter.clear();
        }
        entered = true;
        asked = false;
        show = Show.ALL;
        search();
    }

    /** How fresh the list is, as of the last look at it. */
    public Freshness getFreshness() {
        if (freshness == null) {
            freshness = new Freshness(state(), Instant.now());
        }
        return freshness;
    }

    private InventoryState state() {
        try {
            return jobs.inventory(current.get(), draft.getProjectId());
        } catch (MigrationException refusal) {
            return new InventoryState(null, null, refusal.text(), false);
        }
    }

    /** Whether the source's list was never read and is read now, while the page shows that it waits. */
    public boolean isLoading() {
        return entered && !unreadable && !getFreshness().isKnown();
    }

    /** Reads the source's list now. What is shown stays when it cannot be read. */
    public void refresh() {
        try {
            freshness = new Freshness(jobs.refresh(current.get(), draft.getProjectId()), Instant.now());
            unreadable = false;
        } catch (MigrationException refusal) {
            freshness = null;
            failure = refusal.text();
            unreadable = !getFreshness().isKnown();
            if (!unreadable) {
                notices.refused(refusal);
            }
        }
        forgetRows();
    }

    /** Tries again what could not be read: the source's list when there is none, else the page. */
    public void retry() {
        if (getFreshness().isKnown()) {
            search();
        } else {
            refresh();
        }
    }

    /**
     * Looks whether the list was read anew in the background. The rows stay: they must not change under the hands of a person. A list that was
     * read anew and says the same is not offered.
     */
    public void look() {
        freshness = null;
        if (isNewerList() && saysTheSame()) {
            rowsAsOf = getFreshness().getRefreshedAt();
        }
    }

    private boolean saysTheSame() {
        try {
            Slice<CandidateJob> stored = candidates(pages.cursor());
            return stored.total() == getTotal() && stored.items().equals(slice().items());
        } catch (MigrationException refusal) {
            return false;
        }
    }

    /** Whether the rows shown are of an older list than the stored one. */
    public boolean isNewerList() {
        Instant now = getFreshness().getRefreshedAt();
        return rowsAsOf != null && now != null && now.isAfter(rowsAsOf);
    }

    /** Shows the rows of the stored list. */
    public void showNewer() {
        freshness = null;
        search();
    }

    /** The rows of the page shown; none before the step is entered, when Faces looks at them already, and while the list is read. */
    public List<JobRow> getRows() {
        if (!entered || isLoading()) {
            return List.of();
        }
        if (rows == null) {
            List<CandidateJob> found = slice().items();
            found.forEach(getChoices()::update);
            full = getChoices().isFull();
            rows = found.stream()
                    .map(candidate -> new JobRow(candidate, getChoices(), draft.getPolicy()))
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

    /** Why the platforms could not be asked; null when that is not known any more. It stands in the place of the list. */
    public Message getFailure() {
        return failure;
    }

    /** Which rows are shown. */
    public Show getShow() {
        return show;
    }

    /** Shows all rows under the filter, the chosen ones, or those to be corrected. */
    public void show(Show wanted) {
        show = wanted;
        search();
    }

    /** Reads the list from its first page, under the present filter. */
    public void search() {
        unreadable = false;
        pages.first();
        forgetRows();
    }

    /** Lifts the filter. */
    public void clearFilter() {
        filter.clear();
        show = Show.ALL;
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

    private void forgetRows() {
        pages.forget();
        rows = null;
    }

    /** Whether every open row of the page is chosen. */
    public boolean isPageSelected() {
        List<JobRow> selectable = selectableRows();
        return !selectable.isEmpty() && selectable.stream().allMatch(JobRow::isSelected);
    }

    /** Takes the wish only: the box is sent with every request of the table, and chooses nothing then. */
    public void setPageSelected(boolean selected) {
        pageWanted = selected;
    }

    /** Chooses all selectable rows of the page as far as there is room (R12), or none of them, as the box of the page says. */
    public void choosePage() {
        selectableRows().forEach(row -> row.setSelected(pageWanted));
        full = getChoices().isFull();
        if (pageWanted && !isPageSelected()) {
            notices.warn("batch.jobs.limit", getChoices().getLimit());
        }
    }

    /** Opens or closes the boxes of the other rows when the limit is reached or left (R12). */
    public void chosen() {
        if (full != getChoices().isFull()) {
            full = getChoices().isFull();
            List<JobRow> shown = getRows();
            IntStream.range(0, shown.size())
                    .filter(index -> !shown.get(index).isSelected())
                    .forEach(index -> update.add("rows:" + index + ":check"));
        }
    }

    /** Whether the review can be opened. Names that must be corrected first are shown alone. */
    boolean complete() {
        asked = true;
        if (getChoices().getProblems() > 0) {
            show(Show.CORRECT);
        }
        return getChoices().getSize() > 0 && getChoices().getProblems() == 0;
    }

    /** Id of the text that says that no job is chosen; null when it is not shown. */
    public String getProblem() {
        return asked && getChoices().getSize() == 0 ? "jobs-problem" : null;
    }

    /** Takes all jobs out of the choice. */
    public void clearChoices() {
        getChoices().clear();
        show(Show.ALL);
    }

    /** Looks up whether the target holds tasks of the chosen names already; a name that cannot be looked up now is looked up at the start. */
    public void lookUpNames() {
        Set<String> names = getChoices().getAll().stream()
                .filter(job -> job.isNameLegal() && !job.isLookedUp())
                .map(ChosenJob::getTargetName)
                .collect(Collectors.toSet());
        lookUp(names);
    }

    private void lookUp(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try {
            Set<String> taken = jobs.takenNames(current.get(), draft.getProjectId(), names);
            getChoices().getAll().stream()
                    .filter(job -> names.contains(job.getTargetName()))
                    .forEach(job -> job.lookedUp(taken.contains(job.getTargetName())));
        } catch (MigrationException refusal) {
            // the row says that the name is looked up at the start
        }
    }

    /** The jobs chosen so far. */
    public JobChoices getChoices() {
        return draft.getChoices();
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

    private Slice<CandidateJob> slice() {
        return pages.slice(this::read);
    }

    private Slice<CandidateJob> read(String cursor) {
        try {
            freshness = null;
            rowsAsOf = getFreshness().getRefreshedAt();
            Slice<CandidateJob> slice = candidates(cursor);
            unreadable = false;
            return slice;
        } catch (MigrationException refusal) {
            unreadable = true;
            failure = refusal.text();
            return new Slice<>(List.of(), null, 0);
        }
    }

    private Slice<CandidateJob> candidates(String cursor) {
        if (show == Show.ALL) {
            return jobs.candidates(current.get(), draft.getProjectId(), filter.toQuery(times, cursor));
        }
        Set<String> ids =
                show == Show.CHOSEN ? getChoices().ids() : getChoices().toCorrect();
        return ids.isEmpty()
                ? new Slice<>(List.of(), null, 0)
                : jobs.candidates(current.get(), draft.getProjectId(), filter.toQuery(ids, cursor));
    }
}
