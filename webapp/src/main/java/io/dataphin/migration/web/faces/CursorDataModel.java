package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.paging.Slice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The pages of a list that only knows "next", for a table that counts rows. It counts those up to the page shown, and one more when there is a
 * next page, so that its paginator offers "next" and nothing beyond. Filter and order are those of the list, not of the table.
 *
 * @param <T> row
 */
public class CursorDataModel<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient CursorPages<T> pages;
    private final transient Function<String, Slice<T>> read;
    private final transient IntSupplier size;
    private final transient Function<T, String> key;

    /**
     * A model for one request or as many as its owner keeps it.
     *
     * @param pages where the person is
     * @param read reads the page at a cursor; null = first page
     * @param size rows a page
     * @param key the key of a row
     */
    public CursorDataModel(
            CursorPages<T> pages, Function<String, Slice<T>> read, IntSupplier size, Function<T, String> key) {
        this.pages = pages;
        this.read = read;
        this.size = size;
        this.key = key;
    }

    /** Asks nothing: the table asks before it has the page that tells. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int rows, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        return slice().items();
    }

    /** The rows before the page shown, its rows, and one that stands for the next page. */
    @Override
    public int getRowCount() {
        Slice<T> shown = slice();
        return getFirst() + shown.items().size() + (shown.nextCursor() == null ? 0 : 1);
    }

    /** Position of the first row of the page shown, from 0. */
    public int getFirst() {
        return (pages.number() - 1) * size.getAsInt();
    }

    /** Turns to the page with this row. */
    public void setFirst(int first) {
        pages.turnTo(first / size.getAsInt());
    }

    /** Number of the page shown, from 1. */
    public int getPageNumber() {
        return pages.number();
    }

    /** Position of the first row shown in the whole list, from 1. */
    public long getFirstRow() {
        return getFirst() + 1L;
    }

    /** Position of the last row shown in the whole list. */
    public long getLastRow() {
        return getFirst() + (long) slice().items().size();
    }

    /** The page shown; read once, until somebody forgets it. */
    public Slice<T> slice() {
        return pages.slice(read);
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    /** Of the page shown; null when the key is of another one. */
    @Override
    public T getRowData(String rowKey) {
        return slice().items().stream()
                .filter(row -> key.apply(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }
}
