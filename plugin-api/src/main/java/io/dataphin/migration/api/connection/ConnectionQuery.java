package io.dataphin.migration.api.connection;

/**
 * Which connections, by name.
 *
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page; null = first page
 */
public record ConnectionQuery(int limit, String cursor) {

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    public ConnectionQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }
}
