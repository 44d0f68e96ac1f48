package io.dataphin.migration.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.database.CursorText;
import java.util.function.Function;

/** Position in the jobs of an assessment: carries filter and total, so that a later page stays consistent. */
record AssessedJobCursor(AssessedJobQuery query, String lastName, long lastId, long total) {

    private static final String MARK = "j1.";

    String write() {
        ObjectNode node = CursorText.object();
        CursorText.put(node, "r", query.readiness());
        CursorText.put(node, "c", query.codes());
        node.put("s", query.subject()).put("k", query.keyword());
        node.put("name", lastName).put("id", lastId).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static AssessedJobCursor read(AssessedJobQuery asked) {
        return CursorText.read(MARK, asked.cursor(), text -> {
            AssessedJobQuery carried = new AssessedJobQuery(
                    text.set("r", Readiness::valueOf),
                    text.set("c", Function.identity()),
                    text.text("s"),
                    text.text("k"),
                    asked.limit(),
                    null);
            AssessedJobQuery plain = asked.at(null);
            if (!plain.equals(AssessedJobQuery.all().ofLimit(asked.limit())) && !plain.equals(carried)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new AssessedJobCursor(carried, text.text("name"), text.number("id"), text.number("total"));
        });
    }
}
