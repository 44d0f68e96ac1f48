package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.Dialogs;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The record list: the start page. The filter stands in the address, the position in the view, the selection in the browser. */
@Named("recordList")
@ViewScoped
public class RecordListView implements AfterAction, Serializable {

    private static final String DIALOG = "opened";
    private static final Slice<MigrationRecord> NOTHING = new Slice<>(List.of(), null, 0);

    private final RecordReader reader;
    private final FilterLabels labels;
    private final PartialUpdate update;
    private final Times clock;
    private final Dialogs dialogs;

    private final RecordFilter filter = new RecordFilter();
    private final CursorPages<MigrationRecord> pages = new CursorPages<>();
    private transient Map<MigrationStatus, Long> counts;
    private transient Map<Long, StageTimes> times;
    private transient Message problem;
    private transient RecordDetail opened;
    private transient RecordDetail pointed;
    private transient List<TargetProject> projects;

    /** For the container's proxy only. */
    protected RecordListView() {
        this(null, null, null, null, null);
    }

    @Inject
    public RecordListView(
            RecordReader reader, FilterLabels labels, PartialUpdate update, Times times, Dialogs dialogs) {
        this.reader = reader;
        this.labels = labels;
        this.update = update;
        this.clock = times;
        this.dialogs = dialogs;
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
        if (opened != null) {
            dialogs.open(DIALOG);
        }
    }

    /** The details are closed. */
    public void close() {
        opened = null;
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
        close();
        dialogs.close(DIALOG);
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
