package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.paging.Slice;
import java.io.Serializable;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Walks over a list that only knows "next": remembers the cursors of the pages that were seen. The rows shown are kept until they are read
 * anew, so that a click means the row that the person saw, whatever was added above it meanwhile.
 *
 * @param <T> row
 */
public class CursorPages<T> implements Serializable {

    private static final String FIRST = "";

    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private int index;
    private transient Slice<T> slice;

    public CursorPages() {
        cursors.put(0, FIRST);
    }

    /**
     * The rows of the page shown. A page that has no rows any more is left for the one before it.
     *
     * @param read reads the page at a cursor; null = first page
     */
    public Slice<T> slice(Function<String, Slice<T>> read) {
        while (slice == null) {
            Slice<T> found = read.apply(cursor());
            cursors.tailMap(index, false).clear();
            if (found.items().isEmpty() && index > 0) {
                index = cursors.lowerKey(index);
            } else {
                slice = found;
                found.next().ifPresent(next -> cursors.put(index + 1, next));
            }
        }
        return slice;
    }

    /** Position of the page shown; null = first page. */
    public String cursor() {
        return index == 0 ? null : cursors.get(index);
    }

    /** Position of the page before the one shown; null = first page, or not known. */
    public String cursorBefore() {
        return index < 2 ? null : cursors.get(index - 1);
    }

    /** Goes to a page by its number from 0; to the nearest one before it when its cursor is not known. */
    public void turnTo(int wanted) {
        int known = cursors.floorKey(Math.max(0, wanted));
        if (known != index) {
            index = known;
            slice = null;
        }
    }

    /**
     * Goes to a page whose cursor somebody kept.
     *
     * @param number number of the page, from 1; the first page has no cursor
     */
    public void open(int number, String cursor) {
        boolean known = number > 1 && cursor != null;
        index = known ? number - 1 : 0;
        slice = null;
        if (known) {
            cursors.tailMap(index).clear();
            cursors.put(index, cursor);
        }
    }

    /** Tells the cursor of a page before the one shown that an earlier visit has left. */
    public void know(int number, String cursor) {
        cursors.putIfAbsent(number - 1, cursor);
    }

    /** Goes to the next page; stays on the last one. */
    public void next() {
        turnTo(index + 1);
        slice = null;
    }

    /** Goes one page back; stays on the first one. */
    public void previous() {
        turnTo(index - 1);
        slice = null;
    }

    /** Goes to the first page. */
    public void first() {
        open(1, null);
        cursors.tailMap(index, false).clear();
    }

    /** Lets the rows of the page shown be read again. */
    public void forget() {
        slice = null;
    }

    /** Number of the page shown, from 1. */
    public int number() {
        return index + 1;
    }
}
