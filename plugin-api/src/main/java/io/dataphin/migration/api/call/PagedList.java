package io.dataphin.migration.api.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A platform's list while it is read page by page; a value that does not change. The platforms have no cursor, so items shift between pages when
 * others come or go: an item that is seen twice counts once, and when the total changes the list is read from its beginning again, at most
 * three times.
 *
 * @param items what was seen so far, by id
 * @param next number of the page to read next, from 1; 0 when the list is complete
 * @param total what the platform last said; null while it did not
 * @param restarts how often the list was begun again
 */
public record PagedList<A>(Map<String, A> items, int next, Long total, int restarts) {

    private static final int MOST_RESTARTS = 3;

    public PagedList {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /** Nothing is read yet. */
    public static <A> PagedList<A> begin() {
        return new PagedList<>(Map.of(), 1, null, 0);
    }

    /** Whether all pages were read. */
    public boolean complete() {
        return next == 0;
    }

    /**
     * The list with its next page.
     *
     * @param id tells items apart
     */
    public PagedList<A> with(Page<A> page, Function<A, String> id) {
        Map<String, A> seen = new LinkedHashMap<>(items);
        page.items().forEach(item -> seen.put(id.apply(item), item));
        if (moved(page) && restarts < MOST_RESTARTS) {
            return new PagedList<>(seen, 1, page.total(), restarts + 1);
        }
        // a platform that gives no total and the same page for every number would never end
        boolean nothingNew = page.total() == null && seen.size() == items.size();
        return new PagedList<>(seen, nothingNew || page.last(next) ? 0 : next + 1, page.total(), restarts);
    }

    private boolean moved(Page<A> page) {
        return next > 1 && !Objects.equals(total, page.total());
    }

    /** All items seen, each once, in the order in which they were first seen. */
    public List<A> all() {
        return new ArrayList<>(items.values());
    }
}
