package io.dataphin.migration.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.database.CursorText;
import java.time.Instant;
import java.util.function.Function;

/**
 * Position in a list of records: carries filter, sort and total, so that a later page stays consistent. Rights are not part of it; they
 * are asked for again with every page.
 */
record RecordCursor(RecordQuery query, RecordOrder.Position position, long total) {

    private static final String MARK = "r1.";

    String write() {
        ObjectNode node = CursorText.object();
        node.put("k", query.keyword()).put("n", query.targetName());
        CursorText.put(node, "t", query.types());
        CursorText.put(node, "s", query.statuses());
        CursorText.put(node, "p", query.projectIds());
        CursorText.put(node, "m", query.migrators());
        CursorText.put(node, "f", query.from());
        CursorText.put(node, "u", query.to());
        node.put("b", query.batchId());
        CursorText.put(node, "c", query.causes());
        node.put("w", query.need() == null ? null : query.need().name());
        node.put("o", query.sort().name());
        node.put("key", position.key()).put("id", position.id()).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter and sort, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static RecordCursor read(String cursor, RecordQuery asked) {
        return CursorText.read(MARK, cursor, text -> {
            RecordQuery query = query(text, asked.limit());
            if (!fits(asked, query)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            RecordOrder.Position position = new RecordOrder.Position(text.text("key"), text.number("id"));
            return new RecordCursor(query, position, text.number("total"));
        });
    }

    private static RecordQuery query(CursorText text, int limit) {
        return new RecordQuery(
                text.text("k"),
                text.text("n"),
                text.set("t", TaskType::valueOf),
                text.set("s", MigrationStatus::valueOf),
                text.set("p", Long::valueOf),
                text.set("m", Function.identity()),
                text.optional("f", Instant::parse),
                text.optional("u", Instant::parse),
                text.optional("b", Long::valueOf),
                text.set("c", Function.identity()),
                text.optional("w", RecordQuery.Need::valueOf),
                RecordQuery.Sort.valueOf(text.text("o")),
                limit,
                null);
    }

    private static boolean fits(RecordQuery asked, RecordQuery carried) {
        RecordQuery plain = asked.at(null);
        RecordQuery nothing = RecordQuery.all().ofLimit(plain.limit());
        return plain.equals(nothing) || plain.equals(carried);
    }
}
