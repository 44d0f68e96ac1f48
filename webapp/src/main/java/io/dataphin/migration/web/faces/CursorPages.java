package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.paging.Slice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Walks over a list that only knows "next": remembers the cursors of the pages before this one. The rows shown are kept until they are
 * read anew, so that a click means the row that the person saw, whatever was added above it meanwhile.
 *
 * @param <T> row
 */
public class CursorPages<T> implements Serializable {

    private static final String FIRST = "";

    private final List<String> cursors = new ArrayList<>(List.of(FIRST));
    private String nextCursor;
    private transient Slice<T> slice;

    /**
     * The rows of the page shown.
     *
     * @param read reads the page at a cursor; null = first page
     */
    public Slice<T> slice(Function<String, Slice<T>> read) {
        if (slice == null) {
            slice = read.apply(cursor());
            nextCursor = slice.nextCursor();
        }
        return slice;
    }

    /** The cursor of the page shown; null = first page. */
    public String cursor() {
        String cursor = cursors.get(cursors.size() - 1);
        return FIRST.equals(cursor) ? null : cursor;
    }

    /** Goes to the next page; stays on the last one. */
    public void next() {
        if (nextCursor != null) {
            cursors.add(nextCursor);
            nextCursor = null;
        }
        slice = null;
    }

    /** Goes one page back; stays on the first one. */
    public void previous() {
        if (cursors.size() > 1) {
            cursors.remove(cursors.size() - 1);
        }
        slice = null;
    }

    /** Goes to the first page. */
    public void first() {
        cursors.subList(1, cursors.size()).clear();
        slice = null;
    }

    /** Lets the rows of the page shown be read again. */
    public void forget() {
        slice = null;
    }

    /** Number of the page shown, from 1. */
    public int number() {
        return cursors.size();
    }
}
