package io.dataphin.migration.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.database.CursorText;
import java.time.Instant;
import java.util.function.Function;

/** Position in a list of batches: carries filter and total, so that a later page stays consistent. */
record BatchCursor(BatchQuery query, long lastId, long total) {

    private static final String MARK = "b1.";

    String write() {
        ObjectNode node = CursorText.object();
        CursorText.put(node, "p", query.projectIds());
        CursorText.put(node, "m", query.migrators());
        CursorText.put(node, "f", query.from());
        CursorText.put(node, "u", query.to());
        node.put("id", lastId).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static BatchCursor read(String cursor, BatchQuery asked) {
        return CursorText.read(MARK, cursor, text -> {
            BatchQuery carried = new BatchQuery(
                    text.set("p", Long::valueOf),
                    text.set("m", Function.identity()),
                    text.optional("f", Instant::parse),
                    text.optional("u", Instant::parse),
                    asked.limit(),
                    null);
            if (!fits(asked.at(null), carried)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new BatchCursor(carried, text.number("id"), text.number("total"));
        });
    }

    private static boolean fits(BatchQuery asked, BatchQuery carried) {
        boolean unfiltered = asked.projectIds().isEmpty()
                && asked.migrators().isEmpty()
                && asked.from() == null
                && asked.to() == null;
        return unfiltered || asked.equals(carried);
    }
}
