package io.dataphin.migration.web.record;

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
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.security.CallerRights;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The record list: the start page. The filter stands in the address, the position in the view, the selection in the browser. */
@Named("recordList")
@ViewScoped
public class RecordListView implements AfterAction, CauseGroups, Serializable {

    private static final Slice<MigrationRecord> NOTHING = new Slice<>(List.of(), null, 0);

    private final RecordReader reader;
    private final FilterLabels labels;
    private final PartialUpdate update;
    private final CallerRights rights;
    private final Times clock;

    private final RecordFilter filter = new RecordFilter();
    private final CursorPages<MigrationRecord> pages = new CursorPages<>();
    private transient Map<MigrationStatus, Long> counts;
    private transient Map<Long, StageTimes> times;
    private transient Message problem;
    private transient RecordDetail opened;
    private transient RecordDetail pointed;
    private Boolean causesOpen;
    private transient List<FailureCause> causes;

    /** For the container's proxy only. */
    protected RecordListView() {
        this(null, null, null, null, null);
    }

    @Inject
    public RecordListView(
            RecordReader reader, FilterLabels labels, PartialUpdate update, CallerRights rights, Times times) {
        this.reader = reader;
        this.labels = labels;
        this.update = update;
        this.rights = rights;
        this.clock = times;
    }

    /** The filter, bound to the address. */
    public RecordFilter getFilter() {
        return filter;
    }

    /** The filter as a query, for actions on all that it finds. */
    public RecordQuery getQuery() {
        return filter.toQuery(reader.me(), clock);
    }

    /** What restricts the list, in words. */
    public List<ActiveFilter> getActiveFilters() {
        return labels.of(filter, getSlice().items());
    }

    /** The rows shown, with the total; none while they cannot be read, see {@link #getProblem}. */
    public Slice<MigrationRecord> getSlice() {
        return pages.slice(cursor -> {
            times = null;
            try {
                problem = null;
                return reader.records(getQuery().at(cursor));
            } catch (MigrationException refusal) {
                problem = refusal.text();
                return NOTHING;
            }
        });
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

    /** Number of the page shown, from 1. */
    public int getPageNumber() {
        return pages.number();
    }

    /** Position of the first row shown in the whole list, from 1. */
    public long getFirstRow() {
        return (pages.number() - 1L) * filter.limit() + 1;
    }

    /** Position of the last row shown in the whole list. */
    public long getLastRow() {
        return getFirstRow() + getSlice().items().size() - 1;
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

    /** Goes to the first page. */
    public void first() {
        pages.first();
        counts = null;
    }

    /** Goes one page back. */
    public void previous() {
        pages.previous();
        counts = null;
    }

    /** Goes one page on. */
    public void next() {
        pages.next();
        counts = null;
    }

    /** The record whose details are open over the list; null when none is. */
    public RecordDetail getOpened() {
        return opened;
    }

    /** Opens the details of a record. */
    public void open(long recordId) {
        opened = reader.detail(recordId).orElse(null);
    }

    /** The record whose menu is open; null when none is. */
    public RecordDetail getPointed() {
        return pointed;
    }

    /** Opens the menu of a record: what the person may do with it is asked for now, and not for every row. */
    public void point(long recordId) {
        pointed = reader.detail(recordId).orElse(null);
    }

    /** Reads anew; a job that is migrated again has a new record, which stands on the first page. */
    @Override
    public String after(Action action, MigrationRecord done) {
        opened = null;
        if (action == Action.MIGRATE) {
            pages.first();
        }
        forget();
        return null;
    }

    /** Whether the person may do this with the opened record now. */
    public boolean may(Action action) {
        return opened != null && opened.actions().contains(action);
    }

    private void forget() {
        pages.forget();
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
