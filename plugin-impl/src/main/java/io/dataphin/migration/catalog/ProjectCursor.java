package io.dataphin.migration.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.database.CursorText;

/**
 * Position in the list of projects; carries filter and total.
 *
 * @param keyword of the list
 * @param displayName of the last project shown
 * @param id of the last project shown
 * @param total rows of the whole list when its first page was read
 */
record ProjectCursor(String keyword, String displayName, long id, long total) {

    private static final String MARK = "p1.";

    String write() {
        ObjectNode node = CursorText.object();
        node.put("k", keyword).put("n", displayName).put("id", id).put("total", total);
        return CursorText.write(MARK, node);
    }

    /**
     * Reads the cursor of a query.
     *
     * @param query with the same keyword as the first page, or none
     * @throws InvalidRequestException {@code INVALID_PARAMETER} when it is not ours or belongs to another keyword
     */
    static ProjectCursor read(ProjectQuery query) {
        return CursorText.read(MARK, query.cursor(), text -> {
            String keyword = text.text("k");
            if (!query.keyword().isEmpty() && !query.keyword().equals(keyword)) {
                throw new IllegalArgumentException("a cursor of another keyword");
            }
            return new ProjectCursor(keyword, text.text("n"), text.number("id"), text.number("total"));
        });
    }
}
