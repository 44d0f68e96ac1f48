package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total number of all items; null when the platform does not say
 */
record Page(List<JsonNode> items, Long total) {

    static Page of(JsonNode body) {
        List<JsonNode> items = new ArrayList<>();
        body.path("data").forEach(items::add);
        return new Page(items, Lenient.whole(body.path("totalSize")));
    }

    /** Whether nothing follows the page. */
    boolean last(int index, int size) {
        return items.isEmpty() || (total != null && (long) index * size >= total);
    }
}
