package io.dataphin.migration.it.packaging.wrong.feed;

import io.dataphin.migration.it.packaging.wrong.batch.BatchThatKnowsTheFeed;

/** Breaks a rule on purpose. */
public record FeedThatKnowsTheBatch(BatchThatKnowsTheFeed other) {}
