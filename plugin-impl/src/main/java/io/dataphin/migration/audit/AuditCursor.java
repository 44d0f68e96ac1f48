package io.dataphin.migration.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.database.CursorText;
import java.time.Instant;

/** Position in the list of entries: carries filter and total, so that a later page stays consistent. */
record AuditCursor(AuditQuery query, Instant lastAt, long lastId, long total) {

    private static final String MARK = "t1.";

    String write() {
        ObjectNode node = CursorText.object();
        CursorText.put(node, "a", query.actions());
        node.put("w", query.who());
        CursorText.put(node, "f", query.from());
        CursorText.put(node, "u", query.to());
        node.put("r", query.result() == null ? null : query.result().name());
        CursorText.put(node, "at", lastAt);
        node.put("id", lastId).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static AuditCursor read(AuditQuery asked) {
        return CursorText.read(MARK, asked.cursor(), text -> {
            AuditQuery carried = new AuditQuery(
                    text.set("a", AuditAction::valueOf),
                    text.text("w"),
                    text.optional("f", Instant::parse),
                    text.optional("u", Instant::parse),
                    text.optional("r", AuditQuery.Result::valueOf),
                    asked.limit(),
                    null);
            if (asked.restricts() && !asked.at(null).equals(carried)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new AuditCursor(carried, Instant.parse(text.text("at")), text.number("id"), text.number("total"));
        });
    }
}
