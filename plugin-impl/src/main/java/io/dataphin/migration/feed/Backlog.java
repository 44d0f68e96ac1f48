package io.dataphin.migration.feed;

import io.dataphin.migration.api.migration.RecordFeed.Change;
import java.util.List;

/** What happened between the last change that somebody knows and the beginning of the subscription, page by page. */
final class Backlog {

    private static final int PAGE = 500;

    private final ChangeFeed changes;
    private final long upTo;
    private long after;

    /** A part of the feed; the ends are exclusive and inclusive. */
    Backlog(ChangeFeed changes, long after, long upTo) {
        this.changes = changes;
        this.after = after;
        this.upTo = upTo;
    }

    /** The next page of this tenant's changes; empty at the end. */
    List<Change> next() {
        while (after < upTo) {
            List<FeedRow> rows = changes.between(after, upTo, PAGE);
            after = rows.size() < PAGE ? upTo : rows.get(rows.size() - 1).sequence();
            List<Change> ours =
                    rows.stream().filter(FeedRow::ours).map(FeedRow::change).toList();
            if (!ours.isEmpty()) {
                return ours;
            }
        }
        return List.of();
    }
}
