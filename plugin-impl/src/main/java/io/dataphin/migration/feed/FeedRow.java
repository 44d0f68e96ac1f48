package io.dataphin.migration.feed;

import io.dataphin.migration.api.migration.RecordFeed.Change;

/**
 * One row of the change feed.
 *
 * @param ours whether it is of this installation's tenant; other rows only count for the order
 */
public record FeedRow(Change change, boolean ours) {

    /** Position in the feed. */
    public long sequence() {
        return change.sequence();
    }
}
