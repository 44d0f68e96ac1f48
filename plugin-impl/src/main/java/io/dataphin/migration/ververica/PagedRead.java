package io.dataphin.migration.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.acs.Lenient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads a list page by page. There is no cursor, so items shift when others come or go meanwhile: an item seen twice counts once, and a
 * list whose total changed or was not reached is read once more for what slipped through.
 */
final class PagedRead {

    /** Largest page that the platform gives. */
    static final int PAGE_SIZE = 100;

    private final String idField;
    private final IntFunction<Page> pages;
    private final Map<String, JsonNode> found = new LinkedHashMap<>();

    /** @param pages reads the page of a number from 1 */
    PagedRead(String idField, IntFunction<Page> pages) {
        this.idField = idField;
        this.pages = pages;
    }

    List<JsonNode> all() {
        if (!readThrough()) {
            readThrough();
        }
        return new ArrayList<>(found.values());
    }

    /** @return whether the list looks complete */
    private boolean readThrough() {
        Set<Long> totals = new HashSet<>();
        for (int index = 1; ; index++) {
            Page page = pages.apply(index);
            int before = found.size();
            page.items().forEach(item -> found.put(Lenient.text(item.path(idField)), item));
            totals.add(page.total());
            boolean nothingNew = page.total() == null && found.size() == before;
            if (nothingNew || page.last(index, PAGE_SIZE)) {
                return totals.size() == 1 && (page.total() == null || found.size() >= page.total());
            }
        }
    }
}
