package io.dataphin.migration.api.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Which entries, newest first. Empty sets, empty texts and nulls do not restrict.
 *
 * @param actions what was done
 * @param who part of a user id or a name, whatever its case
 * @param from at this time or later; null = open
 * @param to before this time; null = open
 * @param result how it ended; null = in either way
 * @param limit rows a page, 1 to {@value #MAX_LIMIT}
 * @param cursor position from an earlier page; must come with the same filter, or with none; null = first page
 */
public record AuditQuery(
        Set<AuditAction> actions, String who, Instant from, Instant to, Result result, int limit, String cursor) {

    /** Most rows a page. */
    public static final int MAX_LIMIT = 200;

    /** How something ended. */
    public enum Result {
        /** It was done. */
        DONE,
        /** It was refused, or did not succeed. */
        REFUSED
    }

    public AuditQuery {
        actions = Set.copyOf(actions);
        who = who == null ? "" : who.strip();
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** All entries, first page. */
    public static AuditQuery all() {
        return new AuditQuery(Set.of(), "", null, null, null, MAX_LIMIT, null);
    }

    /** The same filter at another page. */
    public AuditQuery at(String otherCursor) {
        return new AuditQuery(actions, who, from, to, result, limit, otherCursor);
    }

    /** The same filter with other pages, from the first one. */
    public AuditQuery ofLimit(int otherLimit) {
        return new AuditQuery(actions, who, from, to, result, otherLimit, null);
    }

    /** Whether anything restricts the list. */
    public boolean restricts() {
        return !actions.isEmpty() || !who.isEmpty() || from != null || to != null || result != null;
    }
}
