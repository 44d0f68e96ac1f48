package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorDataModel;
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
    private transient CursorDataModel<BatchSummary> model;
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
        return getModel().slice();
    }

    private Slice<BatchSummary> read(String cursor) {
        try {
            problem = null;
            return reader.batches(query().at(cursor));
        } catch (MigrationException refusal) {
            problem = refusal.text();
            return NOTHING;
        }
    }

    /** The rows, as the table asks for them. */
    public CursorDataModel<BatchSummary> getModel() {
        if (model == null) {
            model = new CursorDataModel<>(pages, this::read, this::getPageSize, row -> Long.toString(row.id()));
        }
        return model;
    }

    /** Rows a page. */
    public int getPageSize() {
        return RecordQuery.DEFAULT_LIMIT;
    }

    private BatchQuery query() {
        return filter.toQuery(reader.me(), times);
    }

    /** Why the batches cannot be shown; null when they can. */
    public Message getProblem() {
        getSlice();
        return problem;
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
