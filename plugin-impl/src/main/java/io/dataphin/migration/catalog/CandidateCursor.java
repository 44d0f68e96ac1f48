package io.dataphin.migration.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.database.CursorText;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/** Position in a list of candidates; carries filter, sort and total. */
record CandidateCursor(CandidateQuery query, Position position, long total) {

    private static final String MARK = "c2.";

    /**
     * The last row shown.
     *
     * @param key what the order compares first, as text
     */
    record Position(String key, String deploymentId) {}

    String write() {
        ObjectNode node = CursorText.object();
        node.put("k", query.keyword());
        CursorText.put(node, "t", query.types());
        CursorText.put(node, "s", query.statuses());
        node.put("x", query.supported());
        CursorText.put(node, "f", query.migratedFrom());
        CursorText.put(node, "u", query.migratedTo());
        node.put("o", query.sort().name());
        CursorText.put(node, "i", query.deploymentIds());
        node.put("key", position.key()).put("id", position.deploymentId()).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter and sort, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static CandidateCursor read(String cursor, CandidateQuery asked) {
        return CursorText.read(MARK, cursor, text -> {
            CandidateQuery query = query(text, asked.limit());
            if (!fits(asked, query)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new CandidateCursor(query, position(text, query.sort()), text.number("total"));
        });
    }

    private static Position position(CursorText text, CandidateQuery.Sort sort) {
        String key = text.text("key");
        if (sort == CandidateQuery.Sort.LAST_MIGRATED || sort == CandidateQuery.Sort.LAST_MIGRATED_DESC) {
            key = Instant.parse(key).toString();
        }
        return new Position(key, text.text("id"));
    }

    private static CandidateQuery query(CursorText text, int limit) {
        return new CandidateQuery(
                text.text("k"),
                text.set("t", TaskType::valueOf),
                text.set("s", CandidateStatus::valueOf),
                text.optional("x", Boolean::valueOf),
                text.optional("f", Instant::parse),
                text.optional("u", Instant::parse),
                CandidateQuery.Sort.valueOf(text.text("o")),
                limit,
                null,
                text.set("i", Function.identity()));
    }

    private static boolean fits(CandidateQuery asked, CandidateQuery carried) {
        CandidateQuery plain = asked.at(null);
        CandidateQuery nothing = new CandidateQuery(
                "", Set.of(), Set.of(), null, null, null, CandidateQuery.Sort.NAME, asked.limit(), null);
        return plain.equals(nothing) || plain.equals(carried);
    }
}
