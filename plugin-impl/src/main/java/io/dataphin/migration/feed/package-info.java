/**
 * Tells subscribers of changes of records: one reader a node, fanned out. Entry point: {@link io.dataphin.migration.feed.DefaultRecordFeed}.
 */
package io.dataphin.migration.feed;
