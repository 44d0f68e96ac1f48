package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.web.faces.CursorTrail;
import io.dataphin.migration.web.faces.KeptChoices;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.event.data.PageEvent;

/** The record list: the start page. The filter and the page stand in the address. */
@Named("recordList")
@ViewScoped
public class RecordListView implements AfterAction, RecordTable.Source {

    static final String SIZE_COOKIE = "migration-rows";
    private static final Slice<MigrationRecord> NOTHING = new Slice<>(List.of(), null, 0);

    private final RecordReader reader;
    private final FilterLabels labels;
    private final PartialUpdate update;
    private final Times times;
    private final CursorTrail trail;
    private final KeptChoices choices;

    private final RecordFilter filter = new RecordFilter();
    private final RecordTable table = new RecordTable(this);
    private transient Map<MigrationStatus, Long> counts;
    private transient Message problem;
    private transient RecordDetail pointed;
    private int pointedRow;
    private transient List<TargetProject> projects;

    /** For the container's proxy only. */
    protected RecordListView() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public RecordListView(
            RecordReader reader,
            FilterLabels labels,
            PartialUpdate update,
            Times times,
            CursorTrail trail,
            KeptChoices choices) {
        this.reader = reader;
        this.labels = labels;
        this.update = update;
        this.times = times;
        this.trail = trail;
        this.choices = choices;
    }

    /**
     * Goes to a page that an address names. Nothing is trusted: what is no page of this filter leads to the first one.
     *
     * @param number number of the page; null = first page
     * @param cursor where it begins; null = first page
     */
    public void open(String number, String cursor) {
        table.pages().open(number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) : 1, cursor);
        trail.tell(table.pages());
        counts = null;
    }

    /** The table with the rows. */
    public RecordTable getTable() {
        return table;
    }

    /** The filter, bound to the address. */
    public RecordFilter getFilter() {
        return filter;
    }

    /** The filter as a query, for actions on all that it finds. */
    public RecordQuery getQuery() {
        return filter.toQuery(reader.me(), times).ofLimit(getPageSize());
    }

    /** What restricts the list, in words. */
    public List<ActiveFilter> getActiveFilters() {
        return labels.of(filter, getSlice().items());
    }

    /** The rows shown, with the total; none while they cannot be read, see {@link #getProblem}. */
    public Slice<MigrationRecord> getSlice() {
        return table.getSlice();
    }

    @Override
    public Slice<MigrationRecord> page(String cursor) {
        problem = null;
        try {
            trail.leave(table.pages());
            return reader.records(getQuery().at(cursor));
        } catch (InvalidRequestException unreadable) {
            // a cursor of an old address: the table goes back to a page that there is
            return NOTHING;
        } catch (MigrationException refusal) {
            problem = refusal.text();
            return NOTHING;
        }
    }

    @Override
    public Optional<RecordDetail> read(long recordId) {
        return reader.detail(recordId);
    }

    /** Rows a page: what the address says, else what the person chose last. */
    @Override
    public int getPageSize() {
        return filter.chosenLimit()
                .or(() -> choices.get(SIZE_COOKIE).flatMap(RecordFilter::limitOf))
                .orElse(RecordQuery.DEFAULT_LIMIT);
    }

    /** Keeps another size and goes to the first page. */
    public void setPageSize(int rows) {
        if (rows != getPageSize()) {
            choices.keep(SIZE_COOKIE, Integer.toString(rows));
            filter.setSize("");
            table.pages().first();
            tellAddress();
        }
    }

    /** The sizes to choose from. */
    public List<Integer> getPageSizes() {
        return RecordFilter.PAGE_SIZES;
    }

    /** What is chosen, for an action. */
    public RecordSelection getSelection() {
        return table.getChoice().selection(getQuery());
    }

    /** Chooses all that the filter finds. The button is gone then. */
    public void chooseAll() {
        table.getChoice().chooseAll();
        update.focus("select-none");
    }

    /** Chooses nothing. The bar is gone then. */
    public void chooseNone() {
        table.getChoice().clear();
        update.focus("rows_head_checkbox");
    }

    /** The person turned to another page: its address is told to the browser. */
    public void turned(PageEvent event) {
        turnTo(event.getPage());
    }

    void turnTo(int page) {
        table.pages().turnTo(page);
        counts = null;
        getSlice();
        tellAddress();
    }

    private void tellAddress() {
        update.tell("address", "?" + filter.toAddress(table.getPageNumber(), table.pages().cursor()));
    }

    /** Why the records cannot be shown; null when they can. */
    public Message getProblem() {
        getSlice();
        return problem;
    }

    /** Every status with its number of records. */
    public List<StatusChip> getChips() {
        return StatusChip.of(counts(), filter);
    }

    /** Number of records under the filters other than the status. */
    public long getCountOfAll() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The people of the rows shown, as suggestions for the migrator filter. */
    public List<UserRef> getMigrators() {
        return getSlice().items().stream()
                .map(MigrationRecord::migrator)
                .distinct()
                .toList();
    }

    /** Projects to filter by; null until the filters are opened: the list must not wait for Dataphin. */
    public List<TargetProject> getProjects() {
        return projects;
    }

    /** Reads the projects to filter by. */
    public void loadProjects() {
        if (projects == null) {
            projects = reader.projects();
        }
    }

    /** Reads again and answers with the list only when it changed: the page asks whenever it hears of a change. */
    public void refresh() {
        Slice<MigrationRecord> rowsBefore = getSlice();
        Map<MigrationStatus, Long> countsBefore = counts();
        forget();
        if (!rowsBefore.equals(getSlice()) || !countsBefore.equals(counts())) {
            update.add("records", "summary");
        }
    }

    /** The record whose menu is open; null when none is. */
    public RecordDetail getPointed() {
        return pointed;
    }

    /** Number of the row whose menu is open, on its page. */
    public int getPointedRow() {
        return pointedRow;
    }

    /** Opens the menu of a record: what the person may do with it is asked for now, and not for every row. */
    public void point(long recordId, int row) {
        pointed = reader.detail(recordId).orElse(null);
        pointedRow = row;
        if (pointed != null) {
            update.show("rowMenu");
        }
    }

    /** Reads anew; a job that is migrated again has a new record, which stands on the first page. What was done with many is no choice any more. */
    @Override
    public String after(Action action, MigrationRecord done) {
        if (done == null) {
            table.getChoice().clear();
        }
        if (action == Action.MIGRATE) {
            table.pages().first();
            tellAddress();
        }
        forget();
        return null;
    }

    private void forget() {
        table.forget();
        counts = null;
    }

    private Map<MigrationStatus, Long> counts() {
        if (counts == null) {
            try {
                counts = reader.counts(getQuery());
            } catch (MigrationException refusal) {
                // the list says why in its own place
                counts = new EnumMap<>(MigrationStatus.class);
            }
        }
        return counts;
    }
}
