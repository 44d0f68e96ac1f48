/**
 * Call rates over all nodes (D11): a line of places for each quota. {@link io.dataphin.migration.rate.SharedRateLimiter} gives them out,
 * {@link io.dataphin.migration.rate.Turns} keeps a place for a step until it comes back for it.
 */
package io.dataphin.migration.rate;
