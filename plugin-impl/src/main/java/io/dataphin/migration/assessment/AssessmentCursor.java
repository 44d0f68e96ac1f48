package io.dataphin.migration.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.database.CursorText;
import java.util.Set;

/** Position in a list of assessments: carries filter and total, so that a later page stays consistent. */
record AssessmentCursor(Set<Long> projectIds, long lastId, long total) {

    private static final String MARK = "a1.";

    String write() {
        ObjectNode node = CursorText.object();
        CursorText.put(node, "p", projectIds);
        node.put("id", lastId).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads a cursor.
     *
     * @param asked the query that it came with: the same filter, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another filter
     */
    static AssessmentCursor read(AssessmentQuery asked) {
        return CursorText.read(MARK, asked.cursor(), text -> {
            Set<Long> projects = text.set("p", Long::valueOf);
            if (!asked.projectIds().isEmpty() && !asked.projectIds().equals(projects)) {
                throw new IllegalArgumentException("a cursor of another filter");
            }
            return new AssessmentCursor(projects, text.number("id"), text.number("total"));
        });
    }
}
