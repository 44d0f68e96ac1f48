package io.dataphin.migration.api.project;

/**
 * Which projects.
 *
 * @param keyword literal, case-insensitive part of name, display name or id; empty = all
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page, which also carries the keyword; null = first page
 */
public record ProjectQuery(String keyword, int limit, String cursor) {

    /** Default rows a page. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    public ProjectQuery {
        keyword = keyword == null ? "" : keyword;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }
}
