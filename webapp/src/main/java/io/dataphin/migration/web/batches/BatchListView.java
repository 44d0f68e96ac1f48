package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.faces.Times;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of batches, newest first. */
@Named("batchList")
@ViewScoped
public class BatchListView implements Serializable {

    private static final Slice<BatchSummary> NOTHING = new Slice<>(List.of(), null, 0);

    private final BatchReader reader;
    private final PartialUpdate update;
    private final Times times;

    private final CursorPages<BatchSummary> pages = new CursorPages<>();
    private final BatchFilter filter = new BatchFilter();
    private transient Message problem;

    /** For the container's proxy only. */
    protected BatchListView() {
        this(null, null, null);
    }

    @Inject
    public BatchListView(BatchReader reader, PartialUpdate update, Times times) {
        this.reader = reader;
        this.update = update;
        this.times = times;
    }

    /** The filter that the address carries. */
    public BatchFilter getFilter() {
        return filter;
    }

    /** The rows shown, with the total; none while they cannot be read, see {@link #getProblem}. */
    public Slice<BatchSummary> getSlice() {
        return pages.slice(cursor -> {
            try {
                problem = null;
                return reader.batches(query().at(cursor));
            } catch (MigrationException refusal) {
                problem = refusal.text();
                return NOTHING;
            }
        });
    }

    private BatchQuery query() {
        return filter.toQuery(reader.me(), times);
    }

    /** Why the batches cannot be shown; null when they can. */
    public Message getProblem() {
        getSlice();
        return problem;
    }

    /** Number of the page shown, from 1. */
    public int getPageNumber() {
        return pages.number();
    }

    /** Position of the first row shown in the whole list, from 1. */
    public long getFirstRow() {
        return (pages.number() - 1L) * RecordQuery.DEFAULT_LIMIT + 1;
    }

    /** Position of the last row shown in the whole list. */
    public long getLastRow() {
        return getFirstRow() + getSlice().items().size() - 1;
    }

    /** Goes to the first page. */
    public void first() {
        pages.first();
    }

    /** Goes one page back. */
    public void previous() {
        pages.previous();
    }

    /** Goes one page on. */
    public void next() {
        pages.next();
    }

    /** Reads again and answers with the list only when it changed. */
    public void refresh() {
        Slice<BatchSummary> before = getSlice();
        pages.forget();
        if (!before.equals(getSlice())) {
            update.add("batches");
        }
    }
}
