package io.dataphin.migration.api.call;

import java.util.List;

/**
 * One page of a platform's list.
 *
 * @param items the items of the page, in the platform's order
 * @param total number of all items; null when the platform does not say
 * @param size most items of a page
 */
public record Page<A>(List<A> items, Long total, int size) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Whether nothing follows the page.
     *
     * @param number of the page, from 1
     */
    public boolean last(int number) {
        return items.isEmpty() || (total == null ? items.size() < size : (long) number * size >= total);
    }
}
