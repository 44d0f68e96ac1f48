package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorDataModel;
import io.dataphin.migration.web.faces.CursorPages;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of records: its page, what is chosen in it, and what an open row tells. */
public class RecordTable implements Serializable {

    /** Where the rows come from. */
    interface Source extends Serializable {

        /** The page at a cursor; null = first page. */
        Slice<MigrationRecord> page(String cursor);

        /** All that is known of a record; empty when it cannot be read. */
        Optional<RecordDetail> read(long recordId);

        /** Rows a page. */
        int getPageSize();
    }

    private final Source source;
    private final CursorPages<MigrationRecord> pages = new CursorPages<>();
    private final RecordChoice choice = new RecordChoice();
    private transient CursorDataModel<MigrationRecord> model;
    private transient Map<Long, Optional<RecordDetail>> opened;

    RecordTable(Source source) {
        this.source = source;
    }

    /** The rows, as the component asks for them. */
    public CursorDataModel<MigrationRecord> getModel() {
        if (model == null) {
            model = new Model(pages, source, choice);
        }
        return model;
    }

    /** Where the person is. */
    CursorPages<MigrationRecord> pages() {
        return pages;
    }

    /** The page shown, with the total. */
    public Slice<MigrationRecord> getSlice() {
        return getModel().slice();
    }

    /** Lets the rows, and what open rows tell, be read again. */
    void forget() {
        pages.forget();
        opened = null;
    }

    /** The chosen rows as far as the component has to know them. */
    public List<MigrationRecord> getChosen() {
        return choice.rows(getSlice().items());
    }

    public void setChosen(List<MigrationRecord> rows) {
        choice.choose(rows, getSlice().items());
    }

    /** What is chosen. */
    public RecordChoice getChoice() {
        return choice;
    }

    /** Number of chosen records. */
    public long getChosenCount() {
        return choice.count(getSlice().total());
    }

    /** What an open row tells; null when it cannot be read. */
    public OpenRecord open(MigrationRecord row) {
        if (opened == null) {
            opened = new HashMap<>();
        }
        return opened.computeIfAbsent(row.id(), source::read)
                .map(OpenRecord::new)
                .orElse(null);
    }

    /** Chosen rows of other pages are found too, since the component names all that is chosen with every request. */
    private static final class Model extends CursorDataModel<MigrationRecord> {

        private static final long serialVersionUID = 1L;

        private final transient RecordChoice choice;

        private Model(CursorPages<MigrationRecord> pages, Source source, RecordChoice choice) {
            super(pages, source::page, source::getPageSize, row -> Long.toString(row.id()));
            this.choice = choice;
        }

        @Override
        public MigrationRecord getRowData(String rowKey) {
            MigrationRecord shown = super.getRowData(rowKey);
            return shown == null ? choice.find(rowKey) : shown;
        }
    }
}
