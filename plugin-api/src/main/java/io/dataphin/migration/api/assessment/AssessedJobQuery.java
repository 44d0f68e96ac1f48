package io.dataphin.migration.api.assessment;

import java.util.Set;

/**
 * Which jobs of an assessment, by name. Empty sets and texts do not restrict.
 *
 * @param readiness of these only
 * @param codes with a finding of one of these codes
 * @param subject with such a finding that names this, see {@link FindingGroup}; counts only together with codes
 * @param keyword literal, case-insensitive part of name or deployment id
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page, which also carries the filter; null = first page
 */
public record AssessedJobQuery(
        Set<Readiness> readiness, Set<String> codes, String subject, String keyword, int limit, String cursor) {

    /** Default rows a page. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    public AssessedJobQuery {
        readiness = Set.copyOf(readiness);
        codes = Set.copyOf(codes);
        subject = subject == null ? "" : subject;
        keyword = keyword == null ? "" : keyword;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** All jobs, first page. */
    public static AssessedJobQuery all() {
        return new AssessedJobQuery(Set.of(), Set.of(), "", "", DEFAULT_LIMIT, null);
    }

    /** The same query at another position; null = first page. */
    public AssessedJobQuery at(String position) {
        return new AssessedJobQuery(readiness, codes, subject, keyword, limit, position);
    }

    /** The same query with other pages. */
    public AssessedJobQuery ofLimit(int rows) {
        return new AssessedJobQuery(readiness, codes, subject, keyword, rows, cursor);
    }
}
