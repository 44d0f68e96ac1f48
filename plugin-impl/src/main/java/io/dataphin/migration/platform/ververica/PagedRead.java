package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a list page by page. There is no cursor, so items shift when others come or go meanwhile: an item seen twice counts once, and a
 * list whose total changed or was not reached is read once more for what slipped through.
 */
final class PagedRead {

    /** Largest page that the platform gives. */
    static final int PAGE_SIZE = 100;

    private final String idField;
    private final Pages pages;
    private final Map<String, JsonNode> found = new LinkedHashMap<>();

    /** Reads pages. */
    interface Pages {
        /**
         * Reads the pages of some numbers, which begin with 1.
         *
         * @param to inclusive
         * @return the pages in their order
         */
        List<Page> read(int from, int to);
    }

    PagedRead(String idField, Pages pages) {
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
        int to = 1;
        for (int from = 1; ; from = to + 1, to = lastPage(from, totals)) {
            int index = from;
            for (Page page : pages.read(from, to)) {
                int before = found.size();
                page.items().forEach(item -> found.put(Lenient.text(item.path(idField)), item));
                totals.add(page.total());
                boolean nothingNew = page.total() == null && found.size() == before;
                if (nothingNew || page.last(index++, PAGE_SIZE)) {
                    return totals.size() == 1 && (page.total() == null || found.size() >= page.total());
                }
            }
        }
    }

    /** The last page as far as the platform has said, at least the next one. */
    private static int lastPage(int next, Set<Long> totals) {
        long most = totals.stream()
                .mapToLong(total -> total == null ? 0 : total)
                .max()
                .orElse(0);
        return (int) Math.max(next, (most + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
