package io.dataphin.migration.api.migration;

import java.time.Instant;
import java.util.Set;

/**
 * Which batches, newest first. Empty sets and nulls do not restrict.
 *
 * @param projectIds target projects
 * @param migrators Dataphin user ids
 * @param from created at or after; null = open
 * @param to created before; null = open
 * @param limit rows a page, 1 to 200
 * @param cursor position from an earlier page; must come with the same filter, or with none; null = first page
 */
public record BatchQuery(
        Set<Long> projectIds, Set<String> migrators, Instant from, Instant to, int limit, String cursor) {

    public BatchQuery {
        projectIds = Set.copyOf(projectIds);
        migrators = Set.copyOf(migrators);
        if (limit < 1 || limit > RecordQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + RecordQuery.MAX_LIMIT);
        }
    }

    /** All batches, first page. */
    public static BatchQuery all() {
        return new BatchQuery(Set.of(), Set.of(), null, null, RecordQuery.DEFAULT_LIMIT, null);
    }

    /** The same filter at another page. */
    public BatchQuery at(String otherCursor) {
        return new BatchQuery(projectIds, migrators, from, to, limit, otherCursor);
    }
}
