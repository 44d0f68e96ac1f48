package io.dataphin.migration.api.assessment;

import java.util.Set;

/**
 * Which assessments, newest first.
 *
 * @param projectIds these projects only; empty = all
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page; null = first page
 */
public record AssessmentQuery(Set<Long> projectIds, int limit, String cursor) {

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    public AssessmentQuery {
        projectIds = Set.copyOf(projectIds);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** The same query at another position; null = first page. */
    public AssessmentQuery at(String position) {
        return new AssessmentQuery(projectIds, limit, position);
    }
}
