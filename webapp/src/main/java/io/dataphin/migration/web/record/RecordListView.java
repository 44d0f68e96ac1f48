package io.dataphin.migration.web.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The record list: the start page. The filter stands in the address, the position in the view. */
@Named("recordList")
@ViewScoped
public class RecordListView implements Serializable {

    private final RecordReader reader;
    private final RecordActions actions;
    private final PartialUpdate update;
    private final Times times;

    private final RecordFilter filter = new RecordFilter();
    private final CursorPages<MigrationRecord> pages = new CursorPages<>();
    private transient Map<MigrationStatus, Long> counts;
    private transient RecordDetail opened;
    private transient List<TargetProject> projects;

    /** For the container's proxy only. */
    protected RecordListView() {
        this(null, null, null, null);
    }

    @Inject
    public RecordListView(RecordReader reader, RecordActions actions, PartialUpdate update, Times times) {
        this.reader = reader;
        this.actions = actions;
        this.update = update;
        this.times = times;
    }

    /** The filter, bound to the address. */
    public RecordFilter getFilter() {
        return filter;
    }

    /** The rows shown, with the total. */
    public Slice<MigrationRecord> getSlice() {
        return pages.slice(cursor -> reader.records(query().at(cursor)));
    }

    /** Every status with its number of records. */
    public List<StatusChip> getChips() {
        return Arrays.stream(MigrationStatus.values())
                .map(status -> new StatusChip(
                        status,
                        counts().getOrDefault(status, 0L),
                        filter.statusSet().contains(status),
                        filter.toggled(status)))
                .toList();
    }

    /** Number of records under the filters other than the status. */
    public long getCountOfAll() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a row is still being worked on, so that the page asks again. */
    public boolean isLive() {
        return getSlice().items().stream().anyMatch(record -> record.status().busy());
    }

    /** Number of the page shown, from 1. */
    public int getPageNumber() {
        return pages.number();
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

    /** Reads again and answers with the list only when it changed: the page asks every other second. */
    public void refresh() {
        Slice<MigrationRecord> rowsBefore = getSlice();
        Map<MigrationStatus, Long> countsBefore = counts();
        forget();
        if (!rowsBefore.equals(getSlice()) || !countsBefore.equals(counts())) {
            update.add("records", "chips");
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

    /** Whether the person may do this with the opened record now. */
    public boolean may(Action action) {
        return opened != null && opened.actions().contains(action);
    }

    /** Opens the details of a record. */
    public void open(long recordId) {
        opened = reader.detail(recordId).orElse(null);
    }

    /** Submits the opened or shown record once more (R6). */
    public void submitAgain(long recordId) {
        actions.submitAgain(recordId);
        closeAndRead();
    }

    /** Migrates the job of a record once more (R14) and shows the new record, which is the newest. */
    public void migrateAgain(long recordId) {
        if (actions.migrateAgain(recordId).isPresent()) {
            pages.first();
        }
        closeAndRead();
    }

    /** Cancels a record that still waits. */
    public void cancel(long recordId) {
        actions.cancel(recordId);
        closeAndRead();
    }

    private void closeAndRead() {
        opened = null;
        forget();
    }

    private void forget() {
        pages.forget();
        counts = null;
    }

    private Map<MigrationStatus, Long> counts() {
        if (counts == null) {
            counts = reader.counts(query());
        }
        return counts;
    }

    private RecordQuery query() {
        return filter.toQuery(reader.me(), times);
    }
}
