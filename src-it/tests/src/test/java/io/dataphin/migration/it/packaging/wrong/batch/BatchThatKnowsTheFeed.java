package io.dataphin.migration.it.packaging.wrong.batch;

import io.dataphin.migration.it.packaging.wrong.feed.FeedThatKnowsTheBatch;

/** Breaks a rule on purpose. */
public record BatchThatKnowsTheFeed(FeedThatKnowsTheBatch other) {}
