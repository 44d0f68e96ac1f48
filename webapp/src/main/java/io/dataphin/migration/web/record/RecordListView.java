package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorTrail;
import io.dataphin.migration.web.faces.KeptChoices;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.security.CallerRights;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primefaces.event.data.PageEvent;

/** The record list: the start page. The filter and the page stand in the address. */
@Named("recordList")
@ViewScoped
public class RecordListView implements AfterAction, CauseGroups, RecordTable.Source {

    static final String SIZE_COOKIE = "migration-rows";
    private static final Slice<MigrationRecord> NOTHING = new Slice<>(List.of(), null, 0);

    private final RecordReader reader;
    private final FilterLabels labels;
    private final PartialUpdate update;
    private final CallerRights rights;
    private final Times clock;
    private final CursorTrail trail;
    private final KeptChoices choices;

    private final RecordFilter filter = new RecordFilter();
    private final RecordTable table = new RecordTable(this);
    private transient Map<MigrationStatus, Long> counts;
    private transient Map<Long, StageTimes> times;
    private transient Message problem;
    private transient RecordDetail pointed;
    private int pointedRow;
    private Boolean causesOpen;
    private transient List<FailureCause> causes;

    /** For the container's proxy only. */
    protected RecordListView() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RecordListView(
            RecordReader reader,
            FilterLabels labels,
            PartialUpdate update,
            CallerRights rights,
            Times times,
            CursorTrail trail,
            KeptChoices choices) {
        this.reader = reader;
        this.labels = labels;
        this.update = update;
        this.rights = rights;
        this.clock = times;
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
        return filter.toQuery(reader.me(), clock).ofLimit(getPageSize());
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
        times = null;
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
        update.tell(
                "address",
                "?" + filter.toAddress(table.pages().number(), table.pages().cursor()));
    }

    /** How long a row's record was worked on, without the time that it waited; read for all rows at once, when a page shows it. */
    public Duration worked(MigrationRecord row) {
        if (times == null) {
            times = reader.stageTimes(getSlice().items());
        }
        return times.containsKey(row.id()) ? times.get(row.id()).total() : null;
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

    /** Number of failed records under the filters. */
    public long getFailedCount() {
        Set<MigrationStatus> chosen = filter.statusSet();
        boolean among = chosen.isEmpty() || chosen.contains(MigrationStatus.FAILED);
        return among ? counts().getOrDefault(MigrationStatus.FAILED, 0L) : 0;
    }

    /** Whether failures are shown by cause: when a person asked for it, or for failed records only and these are not too many for an action. */
    public boolean isCausesOpen() {
        if (causesOpen == null) {
            causesOpen = filter.statusSet().equals(Set.of(MigrationStatus.FAILED))
                    && getFailedCount() <= RecordSelection.MAX_SIZE;
        }
        return causesOpen;
    }

    /** Shows failures by cause, or does so no longer. */
    public void toggleCauses() {
        causesOpen = !isCausesOpen();
        causes = null;
    }

    /** The failures that the filter finds, by cause. */
    @Override
    public List<FailureCause> getCauses() {
        if (causes == null) {
            try {
                causes = reader.causes(getQuery());
            } catch (MigrationException refusal) {
                // the list says why in its own place
                causes = List.of();
            }
        }
        return causes;
    }

    @Override
    public RecordQuery getFailed() {
        return getQuery().ofStatuses(Set.of(MigrationStatus.FAILED));
    }

    @Override
    public String addressOf(String code) {
        return filter.toAddressOfCause(code);
    }

    @Override
    public boolean offers(Action action) {
        return rights.offers(action);
    }

    /** Reads again and answers with the list only when it changed: the page asks whenever it hears of a change. */
    public void refresh() {
        Slice<MigrationRecord> rowsBefore = getSlice();
        Map<MigrationStatus, Long> countsBefore = counts();
        forget();
        if (!rowsBefore.equals(getSlice()) || !countsBefore.equals(counts())) {
            update.add("records", "summary", "causes");
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
            update.showMenu("rowMenu");
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
        causes = null;
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
